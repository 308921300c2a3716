namespace ComplaintsPortal.Web.BackOffice.Capacity;

public sealed record SayCapacityForm
{
    public string? Capacity { get; init; }
}
