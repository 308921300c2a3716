namespace ComplaintsPortal.Domain.Improvement;

/// <summary>A complaint that a corrective action serves.</summary>
public sealed class CorrectiveActionLink
{
    private CorrectiveActionLink() { }

    internal CorrectiveActionLink(Guid complaintId) => ComplaintId = complaintId;

    public Guid ComplaintId { get; private set; }
}
