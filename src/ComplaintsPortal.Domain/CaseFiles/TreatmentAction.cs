using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>Something done or to be done to treat a complaint, with who does it, by when, and when it was done (R23). Its supporting documents point at it.</summary>
public sealed class TreatmentAction
{
    private TreatmentAction() { }

    public TreatmentAction(Guid id, Guid complaintId, string text, Guid? ownerId, DateOnly? dueOn, DateOnly? doneOn, Actor by, Moment now)
        => (Id, ComplaintId, Text, OwnerId, DueOn, DoneOn, AddedBy, AddedAt) = (id, complaintId, text, ownerId, dueOn, doneOn, by.StaffId, now.At);

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public string Text { get; private set; } = "";
    public Guid? OwnerId { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public Guid? AddedBy { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>Refuses a day in the future and a second time.</summary>
    public Refusal? WhyNotComplete(DateOnly on, DateOnly today) =>
        DoneOn is not null ? new Refusal("already-done") : on > today ? new Refusal("done-in-future", on) : null;

    public void Complete(DateOnly on, DateOnly today)
    {
        RefusedException.When(WhyNotComplete(on, today));
        DoneOn = on;
    }
}
