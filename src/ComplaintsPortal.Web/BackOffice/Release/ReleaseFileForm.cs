using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Release;

public sealed record ReleaseFileForm
{
    [NeededText(2_000)]
    public string? Reason { get; init; }
}
