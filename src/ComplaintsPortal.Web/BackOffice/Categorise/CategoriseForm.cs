namespace ComplaintsPortal.Web.BackOffice.Categorise;

public sealed record CategoriseForm
{
    public string? Category { get; init; }
}
