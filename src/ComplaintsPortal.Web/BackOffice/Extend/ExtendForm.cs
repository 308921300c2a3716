namespace ComplaintsPortal.Web.BackOffice.Extend;

public sealed record ExtendForm
{
    public DateOnly? To { get; init; }

    public string? Reason { get; init; }
}
