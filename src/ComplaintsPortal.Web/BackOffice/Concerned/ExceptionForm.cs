using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed record ExceptionForm
{
    [NeededText(2_000)]
    public string? Reason { get; init; }
}
