namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed record RemoveConcernedForm
{
    public string? Reason { get; init; }
}
