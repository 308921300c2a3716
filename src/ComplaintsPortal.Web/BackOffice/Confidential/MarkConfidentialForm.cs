using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Confidential;

public sealed record MarkConfidentialForm
{
    [NeededText(2_000)]
    public string? Reason { get; init; }
}
