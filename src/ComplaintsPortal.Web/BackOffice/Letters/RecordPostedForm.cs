namespace ComplaintsPortal.Web.BackOffice.Letters;

public sealed record RecordPostedForm
{
    public DateOnly? On { get; init; }

    public string? How { get; init; }
}
