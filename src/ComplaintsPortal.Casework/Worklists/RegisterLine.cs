using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>One line of the register's table (R33).</summary>
public sealed record RegisterLine
{
    public required string Reference { get; init; }
    public required int ReferenceYear { get; init; }
    public required int ReferenceRank { get; init; }
    public string? RegisterNumber { get; init; }
    public required string LastName { get; init; }
    public required string FirstName { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset? RepliedAt { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public required Channel Channel { get; init; }
    public required StakeholderType StakeholderType { get; init; }
    public string? CustomerAccount { get; init; }
    public required string Subject { get; init; }
    public string? Category { get; init; }
    public Guid? OwnerId { get; init; }
    public Decision? Decision { get; init; }
    /// <summary>The one that is shown: <see cref="Complaint.ShownStatus"/>.</summary>
    public required Status Status { get; init; }
    public required Nature Nature { get; init; }
    public DateOnly? PausedSince { get; init; }

    public string Complainant => $"{LastName} {FirstName}".Trim();
}
