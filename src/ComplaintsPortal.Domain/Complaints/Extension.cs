namespace ComplaintsPortal.Domain.Complaints;

/// <summary>A later due date, with its reason, told to the complainant before the first one was over (R20). Both dates remain.</summary>
public sealed class Extension
{
    private Extension() { }

    internal Extension(Guid id, DateOnly from, DateOnly to, string reason, Moment decided)
        => (Id, From, To, Reason, DecidedAt) = (id, from, to, reason, decided.At);

    public Guid Id { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset DecidedAt { get; private set; }
}
