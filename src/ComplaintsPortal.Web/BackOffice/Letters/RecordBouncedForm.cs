namespace ComplaintsPortal.Web.BackOffice.Letters;

public sealed record RecordBouncedForm
{
    public string? Answer { get; init; }
}
