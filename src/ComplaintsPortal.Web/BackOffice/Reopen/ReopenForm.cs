namespace ComplaintsPortal.Web.BackOffice.Reopen;

public sealed record ReopenForm
{
    public string? Reason { get; init; }
}
