namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed record NameConcernedForm
{
    public Guid? StaffId { get; init; }
}
