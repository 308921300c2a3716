namespace ComplaintsPortal.Web.BackOffice.Confidential;

public sealed record MarkConfidentialForm
{
    public string? Reason { get; init; }
}
