using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Reopen;

public sealed record ReopenForm
{
    [NeededText(10_000)]
    public string? Reason { get; init; }
}
