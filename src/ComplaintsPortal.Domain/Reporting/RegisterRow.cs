using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Reporting;

/// <summary>One line of the register's file, in and out (contract.md). On the way in, what a foreign register cannot know is null.</summary>
public sealed record RegisterRow
{
    public string? Reference { get; init; }
    public string? RegisterNumber { get; init; }
    public required DayOrInstant Received { get; init; }
    public required Channel Channel { get; init; }
    public Nature? Nature { get; init; }
    public required string LastName { get; init; }
    public required string FirstName { get; init; }
    public required StakeholderType StakeholderType { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? PostalAddress { get; init; }
    public string? CustomerAccount { get; init; }
    public string? TrainingAction { get; init; }
    public required string Subject { get; init; }
    public required string Description { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public DayOrInstant? Acknowledged { get; init; }
    public DateOnly? DueOn { get; init; }
    public DayOrInstant? Replied { get; init; }
    public DayOrInstant? Closed { get; init; }
    public Status? Status { get; init; }
    public string? Category { get; init; }

    /// <summary>The name of whoever is in charge.</summary>
    public string? Owner { get; init; }

    public Decision? Decision { get; init; }

    /// <summary>The text of the latest reply.</summary>
    public string? Reply { get; init; }

    public IReadOnlyList<RegisterAction> Actions { get; init; } = [];
    public ClosingReason? ClosingReason { get; init; }
    public bool? Consumer { get; init; }
}
