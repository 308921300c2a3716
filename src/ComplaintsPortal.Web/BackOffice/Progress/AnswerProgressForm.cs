using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Progress;

public sealed record AnswerProgressForm
{
    [NeededText(20_000)]
    public string? Answer { get; init; }
}
