namespace ComplaintsPortal.Web.BackOffice.Release;

public sealed record ReleaseFileForm
{
    public string? Reason { get; init; }
}
