namespace ComplaintsPortal.Web.BackOffice.Assign;

public sealed record AssignForm
{
    public Guid? OwnerId { get; init; }
}
