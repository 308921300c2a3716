namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed record ExceptionForm
{
    public string? Reason { get; init; }
}
