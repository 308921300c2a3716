using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Close;

/// <summary>Why the case ends (R28).</summary>
public sealed record CloseForm
{
    public ClosingReason? Reason { get; init; }

    public string? DuplicateOf { get; init; }

    public string? Note { get; init; }
}
