using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>One line of the work list. A corrective action has no reference, and its title as subject; a message its own id, and its sender as name.</summary>
public sealed record WorkItem
{
    public required Guid Id { get; init; }

    /// <summary>The complaint's reference; empty for a corrective action.</summary>
    public required string Reference { get; init; }

    public required string Subject { get; init; }
    public string LastName { get; init; } = "";
    public string FirstName { get; init; } = "";
    public Status? Status { get; init; }
    public Channel? Channel { get; init; }
    public Guid? OwnerId { get; init; }

    /// <summary>The date the list goes by: due date, receipt, or the day something was asked.</summary>
    public required DateOnly On { get; init; }
}
