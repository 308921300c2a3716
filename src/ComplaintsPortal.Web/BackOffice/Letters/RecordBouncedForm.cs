using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Letters;

public sealed record RecordBouncedForm
{
    [NeededText(2_000)]
    public string? Answer { get; init; }
}
