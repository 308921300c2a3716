namespace ComplaintsPortal.Web.BackOffice.Resolution;

public sealed record ResolveForm
{
    public string? Text { get; init; }

    public int Version { get; init; }
}
