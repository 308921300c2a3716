using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence.Reading;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>What the register's file takes of a complaint, and no more, in the order in which it is asked for and read.</summary>
internal static class ExportedComplaint
{
    public static IQueryable<object> Of(IQueryable<Complaint> complaints) => complaints.Select(c => new
    {
        c.ReferenceRank,
        c.Reference,
        c.RegisterNumber,
        c.HasHourOfReceipt,
        c.ReceivedAt,
        c.ReceivedOn,
        c.Channel,
        c.Nature,
        c.Complainant.LastName,
        c.Complainant.FirstName,
        c.Complainant.StakeholderType,
        c.Complainant.Email,
        c.Complainant.Phone,
        c.Complainant.PostalAddress,
        c.Complainant.CustomerAccount,
        c.Complainant.TrainingAction,
        c.Subject,
        c.Description,
        c.RegisteredOn,
        c.AcknowledgedAt,
        c.DueOn,
        c.RepliedAt,
        c.ClosedAt,
        c.ShownStatus,
        c.Category,
        c.OwnerId,
        c.Decision,
        c.ClosingReason,
        c.Consumer,
    });

    /// <summary>Its place in its year, by which its actions and replies find it.</summary>
    public static int Rank(PlainRow row) => row.Number(0);

    /// <param name="row">What was asked for above.</param>
    /// <param name="owners">Names of the staff.</param>
    /// <param name="zone">Where the organisation is.</param>
    public static RegisterRow Read(PlainRow row, IReadOnlyDictionary<Guid, string> owners, TimeZoneInfo zone) => new()
    {
        Reference = row.Text(1),
        RegisterNumber = row.TextOrNone(2),
        Received = row.Yes(3) ? Local(row.Instant(4), zone) : new DayOrInstant(row.Day(5)),
        Channel = row.Word<Channel>(6),
        Nature = row.Word<Nature>(7),
        LastName = row.Text(8),
        FirstName = row.Text(9),
        StakeholderType = row.Word<StakeholderType>(10),
        Email = row.TextOrNone(11),
        Phone = row.TextOrNone(12),
        PostalAddress = row.TextOrNone(13),
        CustomerAccount = row.TextOrNone(14),
        TrainingAction = row.TextOrNone(15),
        Subject = row.Text(16),
        Description = row.Text(17),
        RegisteredOn = row.DayOrNone(18),
        Acknowledged = Local(row.InstantOrNone(19), zone),
        DueOn = row.DayOrNone(20),
        Replied = Local(row.InstantOrNone(21), zone),
        Closed = Local(row.InstantOrNone(22), zone),
        Status = row.Word<Status>(23),
        Category = row.TextOrNone(24),
        Owner = row.IdOrNone(25) is { } owner ? owners.GetValueOrDefault(owner) : null,
        Decision = row.WordOrNone<Decision>(26),
        ClosingReason = row.WordOrNone<ClosingReason>(27),
        Consumer = row.YesOrNone(28),
    };

    private static DayOrInstant? Local(DateTimeOffset? instant, TimeZoneInfo zone) => instant is { } at ? Local(at, zone) : null;

    private static DayOrInstant Local(DateTimeOffset instant, TimeZoneInfo zone) => DayOrInstant.At(TimeZoneInfo.ConvertTime(instant, zone));
}
