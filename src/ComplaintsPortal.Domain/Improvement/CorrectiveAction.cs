using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Improvement;

/// <summary>Something changed so that it does not happen again: owner, due date, done date, and a check that it worked (R30). One may serve several complaints.</summary>
public sealed class CorrectiveAction
{
    private CorrectiveAction() { }

    public CorrectiveAction(Guid id, string title, string? description, string? cause, Guid? ownerId, DateOnly dueOn, Moment now)
        => (Id, Title, Description, Cause, OwnerId, DueOn, OpenedAt, OpenedOn, Version) = (id, title, description, cause, ownerId, dueOn, now.At, now.On, 1);

    public Guid Id { get; private set; }
    public int Version { get; private set; }
    public string Title { get; private set; } = "";
    public string? Description { get; private set; }
    public string? Cause { get; private set; }
    public Guid? OwnerId { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public DateOnly? CheckedOn { get; private set; }
    public bool? Effective { get; private set; }
    public string? CheckNote { get; private set; }
    public List<CorrectiveActionLink> Complaints { get; private set; } = [];

    /// <summary>Open past its due date.</summary>
    public bool IsLate(DateOnly today) => DoneOn is null && today > DueOn;

    public void Link(Guid complaintId)
    {
        if (Complaints.Exists(l => l.ComplaintId == complaintId)) return;
        Complaints.Add(new CorrectiveActionLink(complaintId));
        Version++;
    }

    public Refusal? WhyNotComplete(DateOnly on, DateOnly today) =>
        DoneOn is not null ? new Refusal("already-done") : on > today ? new Refusal("done-in-future", on) : null;

    public void Complete(DateOnly on, DateOnly today)
    {
        RefusedException.When(WhyNotComplete(on, today));
        (DoneOn, Version) = (on, Version + 1);
    }

    /// <summary>Only what is done can be found effective, on the day it was done or later.</summary>
    public Refusal? WhyNotCheck(DateOnly? on = null) =>
        DoneOn is not { } done ? new Refusal("not-done-yet") : on < done ? new Refusal("checked-before-done", done) : null;

    public void Check(bool effective, string? note, DateOnly on)
    {
        RefusedException.When(WhyNotCheck(on));
        (Effective, CheckNote, CheckedOn, Version) = (effective, note, on, Version + 1);
    }
}
