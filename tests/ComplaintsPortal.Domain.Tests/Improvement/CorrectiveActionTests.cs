using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Tests.Complaints;

namespace ComplaintsPortal.Domain.Tests.Improvement;

[Trait("Rule", "R30")]
public sealed class CorrectiveActionTests
{
    [Fact]
    public void Link_ToSeveralComplaints_KeepsEachOnce()
    {
        var action = NewAction();
        var (first, second) = (Given.NewId(), Given.NewId());
        action.Link(first);
        action.Link(second);
        action.Link(first);
        Assert.Equal([first, second], action.Complaints.Select(l => l.ComplaintId));
        Assert.Equal(3, action.Version);
    }

    [Fact]
    public void Complete_AheadOfTodayOrTwice_IsRefused()
    {
        var action = NewAction();
        Assert.Equal(new Refusal("done-in-future", Given.On(4)), action.WhyNotComplete(Given.On(4), Given.On(3)));
        action.Complete(Given.On(3), Given.On(3));
        Assert.Equal(new Refusal("already-done"), action.WhyNotComplete(Given.On(3), Given.On(3)));
        Assert.Throws<RefusedException>(() => action.Complete(Given.On(3), Given.On(3)));
    }

    [Fact]
    public void Check_BeforeItIsDone_IsRefused()
    {
        var action = NewAction();
        Assert.Equal(new Refusal("not-done-yet"), action.WhyNotCheck());
        action.Complete(Given.On(3), Given.On(3));
        Assert.Equal(new Refusal("checked-before-done", Given.On(3)), action.WhyNotCheck(Given.On(2)));
        Assert.Throws<RefusedException>(() => action.Check(true, null, Given.On(2)));
        action.Check(true, "Plus aucune réclamation", Given.On(90));
        Assert.Equal((true, Given.On(90)), (action.Effective!.Value, action.CheckedOn!.Value));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void IsLate_OpenPastItsDueDate_IsSo(int today, bool late)
    {
        var action = NewAction();
        Assert.Equal(late, action.IsLate(Given.On(today)));
        action.Complete(Given.On(9), Given.On(today));
        Assert.False(action.IsLate(Given.On(today)));
    }

    public static TheoryData<Decision?, string?, bool, string?, string[]> Lessons => new()
    {
        { null, null, false, null, [] },
        { Decision.Rejected, null, false, null, [] },
        { Decision.Other, null, false, null, [] },
        { Decision.Upheld, null, false, null, [Lesson.Cause, Lesson.Action] },
        { Decision.PartlyUpheld, null, false, null, [Lesson.Cause, Lesson.Action] },
        { Decision.Upheld, "Entretien", false, null, [Lesson.Action] },
        { Decision.Upheld, null, true, null, [Lesson.Cause] },
        { Decision.Upheld, "Entretien", true, null, [] },
        { Decision.Upheld, null, false, "Cas isolé", [] },
        { Decision.Upheld, null, false, " ", [Lesson.Cause, Lesson.Action] },
    };

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Missing_OfALesson_IsCauseAndActionOrAReason(Decision? decision, string? cause, bool action, string? noAction, string[] owed)
    {
        var file = new CaseFile(Given.NewId(), Given.Day(0).At);
        file.FindCause(cause);
        file.DecideNoAction(noAction);
        Assert.Equal(owed, Lesson.Missing(decision, file, action));
    }

    [Fact]
    [Trait("Rule", "R30")]
    public void NoteLesson_OfAnUpheldComplaint_IsOwedFromTheDecisionUntilItIsDrawn()
    {
        var complaint = Given.Answered();
        var file = new CaseFile(complaint.Id, Given.Day(0).At);
        var decided = complaint.LessonOwedSince;
        Assert.NotNull(decided);

        file.FindCause("Entretien");
        complaint.NoteLesson(file, hasAction: false, Given.Day(4));
        Assert.Equal(decided, complaint.LessonOwedSince);
        complaint.NoteLesson(file, hasAction: true, Given.Day(4));
        Assert.Null(complaint.LessonOwedSince);
        file.FindCause(null);
        complaint.NoteLesson(file, hasAction: true, Given.Day(6));
        Assert.Equal(Given.On(6), complaint.LessonOwedSince);
    }

    [Fact]
    [Trait("Rule", "R30")]
    public void NoteLesson_BeforeTheDecision_LeavesNothingOwedAfterIt()
    {
        var complaint = Given.Registered();
        var file = new CaseFile(complaint.Id, Given.Day(0).At);
        file.DecideNoAction("Cas isolé");
        complaint.NoteLesson(file, hasAction: false, Given.Day(1));

        complaint.Reply(namesMediator: false, Given.Day(2));
        complaint.RecordReplySent(Decision.Upheld, Given.Day(2).At);

        Assert.Null(complaint.LessonOwedSince);
    }

    private static CorrectiveAction NewAction() =>
        new(Given.NewId(), "Contrat d’entretien", null, "Chauffage", null, Given.On(10), Given.Day(0));
}
