namespace ComplaintsPortal.Web.BackOffice.Improve;

/// <summary>Cause, and one of: an action that is there, a new one, a reasoned "none".</summary>
public sealed record ImproveForm
{
    public string? Cause { get; init; }

    public NextStep Step { get; init; }

    public Guid? ActionId { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public Guid? OwnerId { get; init; }

    public DateOnly? DueOn { get; init; }

    public string? Reason { get; init; }
}
