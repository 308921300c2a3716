using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>The columns of one complaint that the figures are counted from, as the database gives them.</summary>
internal sealed class ComplaintRow
{
    public Guid Id { get; init; }
    public string Reference { get; init; } = "";
    public Channel Channel { get; init; }
    public Nature Nature { get; init; }
    public Status Status { get; init; }
    public StakeholderType StakeholderType { get; init; }
    public string? Category { get; init; }
    public string? TrainingAction { get; init; }
    public string? Cause { get; init; }
    public DeadlinePolicy Policy { get; init; } = null!;
    public DateOnly ReceivedOn { get; init; }
    public DateOnly? RegisteredOn { get; init; }
    public DateOnly AcknowledgeBy { get; init; }
    public DateTimeOffset? AcknowledgedAt { get; init; }
    public DateOnly? FirstDueOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? PausedSince { get; init; }
    public bool Extended { get; init; }
    public DateTimeOffset? RepliedAt { get; init; }
    public Decision? Decision { get; init; }
    public bool? SettledInFull { get; init; }
    public int? Rating { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public ClosingReason? ClosingReason { get; init; }
    public int TimesReopened { get; init; }
    public bool MediatorNamed { get; init; }
    public bool MediationOpened { get; init; }
    public DateOnly? InformationAskedOn { get; init; }
    public DateOnly? ConfirmationAskedOn { get; init; }
    public bool WrittenComplaint { get; init; }
    public bool HasAction { get; init; }
    public bool HasResolution { get; init; }
    public bool HasReplySent { get; init; }
    public DateTimeOffset? ErasedAt { get; init; }
}
