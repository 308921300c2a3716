using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Domain.Tests.Reporting;

/// <summary>Years to count, with complaints that say only what matters to a test.</summary>
internal static class Year
{
    public static DeadlinePolicy Policy { get; } = new();

    private static readonly WorkingCalendar Calendar = new(Policy);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNone(string? day) => day is null ? null : Day(day);

    public static Moment At(string day) => new(new DateTimeOffset(Day(day).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero), Day(day));

    public static ReportFrame Frame(int year, string asOf = "2027-02-01") => new()
    {
        Organisation = "Organisme d’essai",
        Year = year,
        AsOf = At(asOf),
        Rules = [new(Day("2024-01-01"), Policy)],
        Journal = new(12, "ab12", true),
    };

    /// <summary>A complaint by the web form, to be examined, with the clocks of the default rules running from its receipt.</summary>
    public static ComplaintFacts Received(string reference, string on) => new()
    {
        Reference = reference,
        Channel = Channel.Web,
        Status = Status.Received,
        StakeholderType = StakeholderType.Learner,
        Policy = Policy,
        ReceivedOn = Day(on),
        AcknowledgementDueOn = Calendar.Count(Day(on), Policy.AcknowledgementDays).DueOn,
        FirstDueOn = Calendar.Count(Day(on), Policy.Days).DueOn,
        DueOn = Calendar.Count(Day(on), Policy.Days).DueOn,
    };

    public static ComplaintFacts Registered(string reference, string on) =>
        Received(reference, on) with { Status = Status.Registered, RegisteredOn = Day(on), AcknowledgedOn = Day(on) };

    public static ComplaintFacts Replied(string reference, string on, string repliedOn, Decision decision = Decision.Upheld) =>
        Registered(reference, on) with { Status = Status.Replied, RepliedOn = Day(repliedOn), Decision = decision };

    public static ComplaintFacts Closed(string reference, string on, string closedOn, ClosingReason reason, Status status = Status.Closed) =>
        Received(reference, on) with { Status = status, ClosedOn = Day(closedOn), ClosingReason = reason };

    public static AnnualReport Report(ReportFrame frame, params IEnumerable<ComplaintFacts> complaints)
    {
        var count = new AnnualCount(frame);
        foreach (var complaint in complaints) count.Add(complaint);
        return count.ToReport();
    }

    public static AnnualFigures Figures(int year, params IEnumerable<ComplaintFacts> complaints) =>
        Report(Frame(year), complaints).Figures;

    public static CommitmentFigures Promise(CommitmentMeasure measure, params IEnumerable<ComplaintFacts> complaints) =>
        Report(Frame(2026) with { Commitments = [new("promesse", "Nous le faisons.", measure)] }, complaints).Figures.Commitments.Single();
}
