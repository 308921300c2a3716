namespace ComplaintsPortal.Web.BackOffice.Improvements;

/// <summary>A corrective action that comes from no single case: from an analysis, an audit, a team's remark.</summary>
public sealed record NewActionForm
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Cause { get; init; }

    public Guid? OwnerId { get; init; }

    public DateOnly? DueOn { get; init; }
}
