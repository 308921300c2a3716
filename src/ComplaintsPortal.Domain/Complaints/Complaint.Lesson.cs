using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Improvement;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>What an upheld complaint asks for is there: cause and corrective action, or the reasoned "none" (R30).</summary>
    public bool LessonDrawn { get; private set; }

    /// <summary>Since when an upheld complaint of the register owes its <see cref="Lesson"/>; null where nothing is owed.</summary>
    public DateOnly? LessonOwedSince { get; private set; }

    /// <summary>To be asked whenever the case file's cause or reason, or the corrective actions that serve the complaint, have changed.</summary>
    /// <param name="file">The case file, where one is open.</param>
    /// <param name="hasAction">At least one corrective action serves the complaint.</param>
    /// <param name="now">When that became so.</param>
    public void NoteLesson(CaseFile? file, bool hasAction, Moment now)
    {
        var drawn = Lesson.Missing(Complaints.Decision.Upheld, file, hasAction).Count == 0;
        if (drawn == LessonDrawn) return;
        LessonDrawn = drawn;
        OweLesson(now);
        Touch();
    }

    private void OweLesson(Moment now)
    {
        var owes = IsRegistered && !LessonDrawn && Decision is (Complaints.Decision.Upheld or Complaints.Decision.PartlyUpheld);
        LessonOwedSince = owes ? LessonOwedSince ?? now.On : null;
    }
}
