using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence.Reading;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>The columns of one complaint that the figures are counted from, read in the order in which <see cref="ComplaintRows"/> asks for them.</summary>
internal sealed class ComplaintRow(PlainRow row)
{
    public const int NamedMediator = 1 << 8, OpenedMediation = 1 << 9;

    /// <summary>What is there or not, in one cell: a cell costs more than what it says.</summary>
    private readonly int _marks = row.Number(25);

    public Guid Id { get; } = row.Id(0);
    public string Reference { get; } = row.Text(1);
    public Channel Channel { get; } = row.Word<Channel>(2);
    public Nature Nature { get; } = row.Word<Nature>(3);
    public Status Status { get; } = row.Word<Status>(4);
    public StakeholderType StakeholderType { get; } = row.Word<StakeholderType>(5);
    public string? Category { get; } = row.TextOrNone(6);
    public string? TrainingAction { get; } = row.TextOrNone(7);
    public string? Cause { get; } = row.TextOrNone(8);
    public DeadlinePolicy Policy { get; } = row.Kept<DeadlinePolicy>(9);
    public DateOnly ReceivedOn { get; } = row.Day(10);
    public DateOnly? RegisteredOn { get; } = row.DayOrNone(11);
    public DateOnly AcknowledgeBy { get; } = row.Day(12);
    public DateTimeOffset? AcknowledgedAt { get; } = row.InstantOrNone(13);
    public DateOnly? FirstDueOn { get; } = row.DayOrNone(14);
    public DateOnly? DueOn { get; } = row.DayOrNone(15);
    public DateOnly? PausedSince { get; } = row.DayOrNone(16);
    public DateTimeOffset? RepliedAt { get; } = row.InstantOrNone(17);
    public Decision? Decision { get; } = row.WordOrNone<Decision>(18);

    /// <summary>Of the latest reply that was sent; null where none was.</summary>
    public bool? SettledInFull { get; } = row.YesOrNone(19);

    public int? Rating { get; } = row.NumberOrNone(20);
    public DateOnly? ClosedOn { get; } = row.DayOrNone(21);
    public ClosingReason? ClosingReason { get; } = row.WordOrNone<ClosingReason>(22);
    public int TimesReopened { get; } = row.Number(23);
    public DateOnly? ConfirmationAskedOn { get; } = row.DayOrNone(24);

    public FileParts Parts => (FileParts)(_marks & (int)FileParts.All) | (SettledInFull is null ? FileParts.None : FileParts.ReplyAsSent);

    public bool MediatorNamed => (_marks & NamedMediator) != 0 && (RepliedAt is not null || Status != Status.Replied);

    public bool MediationOpened => (_marks & OpenedMediation) != 0;
}
