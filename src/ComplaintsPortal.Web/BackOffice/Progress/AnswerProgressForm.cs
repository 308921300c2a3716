namespace ComplaintsPortal.Web.BackOffice.Progress;

public sealed record AnswerProgressForm
{
    public string? Answer { get; init; }
}
