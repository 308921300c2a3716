namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    public Refusal? WhyNotQualify(Nature nature, string reason) =>
        (nature == Nature.Complaint ? WhyNotMaintain() : WhyNotTakeAs(nature)) ?? Reasoned(reason);

    /// <summary>
    /// Says that it is a difficulty, a hazard (both followed up like a complaint) or a request, or after all a complaint, with a
    /// reason (R9). What stands in the register stays there with its number.
    /// </summary>
    public void Qualify(Nature nature, string reason, Moment now)
    {
        RefusedException.When(WhyNotQualify(nature, reason));
        if (nature == Nature.Complaint) Maintain(now);
        else if (nature == Nature.Request) SetAside(now);
        else TakeUp(nature, now);
    }

    /// <summary>Refuses where it is a complaint already, and where a reply was given: that one is contested.</summary>
    public Refusal? WhyNotMaintain() =>
        Nature == Nature.Complaint ? new Refusal("already-complaint")
        : WhyNot(MoveToMaintain)
        ?? (Status == Status.Closed && ReplyWrittenAt is not null ? new Refusal("contest-instead") : null);

    /// <summary>The complainant maintains that it is a complaint, or staff take the requalification back: it is to be examined again, or back in treatment where it stands in the register (R9).</summary>
    public void Maintain(Moment now)
    {
        RefusedException.When(WhyNotMaintain());
        Go(MoveToMaintain);
        Nature = Nature.Complaint;
        Unclose(now);
        Recount();
    }

    private Move MoveToMaintain => IsRegistered ? Move.Reinstate : Move.Maintain;

    private Refusal? WhyNotTakeAs(Nature nature) =>
        WhyNot(nature == Nature.Request ? Move.Requalify : Move.TakeUp)
        ?? (nature == Nature ? new Refusal("already-qualified", nature) : null);

    private void SetAside(Moment now)
    {
        Go(Move.Requalify);
        StopAwaiting(now);
        (Nature, QualifiedAt) = (Nature.Request, QualifiedAt ?? now.At);
        (ClosedAt, ClosedOn) = (now.At, now.On);
        Recount();
    }

    private void TakeUp(Nature nature, Moment now)
    {
        Go(Move.TakeUp);
        (Nature, QualifiedAt) = (nature, QualifiedAt ?? now.At);
        Unclose(now);
        Recount();
    }
}
