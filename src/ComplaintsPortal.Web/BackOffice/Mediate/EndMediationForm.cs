using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed record EndMediationForm
{
    [NeededText(10_000)]
    public string? Outcome { get; init; }
}
