using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Dismiss;

public sealed record DismissForm
{
    public ClosingReason? Reason { get; init; }

    public string? DuplicateOf { get; init; }

    public string? Note { get; init; }

    /// <summary>The letter is to be shown first; nothing is done.</summary>
    public bool Preview { get; init; }
}
