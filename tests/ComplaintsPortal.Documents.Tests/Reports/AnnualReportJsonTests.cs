using System.Text.Json;
using ComplaintsPortal.Documents.Reports;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Tests.Reports;

[Trait("Rule", "R35")]
public sealed class AnnualReportJsonTests
{
    private static readonly DeadlinePolicy Policy = new();

    [Fact]
    public async Task Write_SmallYear_IsAsApproved() => Approved.Equal("annual-report.json", await WriteAsync(SmallYear()));

    [Fact, Trait("Rule", "R37")]
    public async Task Write_YearWithoutComplaint_IsAsApproved() => Approved.Equal("annual-report-empty.json", await WriteAsync(new AnnualCount(Frame(2024)).ToReport()));

    [Fact]
    public async Task Write_PreviousYear_HasTheSameFiguresInTheSameOrder()
    {
        using var report = JsonDocument.Parse(await WriteAsync(SmallYear()));

        var names = report.RootElement.EnumerateObject().Select(p => p.Name).ToList();
        var figures = names[(names.IndexOf("rules") + 1)..names.IndexOf("previousYear")];
        Assert.Equal(figures, report.RootElement.GetProperty("previousYear").EnumerateObject().Select(p => p.Name));
    }

    private static ReportFrame Frame(int year) => new()
    {
        Organisation = "Organisme d’essai & fils",
        Year = year,
        AsOf = new(new DateTimeOffset(2027, 1, 11, 8, 30, 0, TimeSpan.Zero), new DateOnly(2027, 1, 11)),
        Rules = [new(new(2024, 1, 1), Policy), new(new(2026, 7, 1), Policy with { Convention = DayConvention.Ouvres, Clock = ClockPolicy.PausedWhileAwaiting, Region = Region.AlsaceMoselle, Temple = true })],
        Commitments = [new("delai", "Répondre sous 10 jours ouvrables.", CommitmentMeasure.AnsweredInTime), new("rapport", "Établir un rapport annuel.", CommitmentMeasure.ReportMade)],
        Journal = new(42, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", true),
    };

    private static AnnualReport SmallYear()
    {
        var count = new AnnualCount(Frame(2026));
        count.Add(Facts("2026-0001", 10) with { Category = "Moyens techniques", Satisfaction = 4, Cause = "Matériel" });
        count.Add(Facts("2026-0002", 14) with { Channel = Channel.Post, Decision = Decision.Rejected, MediatorNamed = true });
        count.Add(Facts("2026-0003", null) with { RegisteredOn = null, Status = Status.Received, Decision = null });
        count.Add(Facts("2025-0007", 9) with { ReceivedOn = new(2025, 3, 3), AcknowledgementDueOn = new(2025, 3, 5), AcknowledgedOn = new(2025, 3, 6), FirstDueOn = new(2025, 3, 14), DueOn = new(2025, 3, 14), RepliedOn = new(2025, 3, 12), ClosedOn = new(2025, 4, 1) });
        count.Add(new CorrectiveActionFacts(new(2026, 3, 16), new(2026, 6, 30), new(2026, 6, 29), new(2026, 12, 1), true));
        return count.ToReport();
    }

    /// <summary>Received on Monday 2 March 2026, due on Friday 13.</summary>
    private static ComplaintFacts Facts(string reference, int? repliedDay) => new()
    {
        Reference = reference,
        Channel = Channel.Web,
        Status = Status.Replied,
        StakeholderType = StakeholderType.Learner,
        Policy = Policy,
        ReceivedOn = new(2026, 3, 2),
        RegisteredOn = new(2026, 3, 3),
        AcknowledgementDueOn = new(2026, 3, 4),
        AcknowledgedOn = new(2026, 3, 2),
        FirstDueOn = new(2026, 3, 13),
        DueOn = new(2026, 3, 13),
        RepliedOn = repliedDay is { } day ? new(2026, 3, day) : null,
        Decision = Decision.Upheld,
    };

    private static async Task<byte[]> WriteAsync(AnnualReport report)
    {
        using var output = new MemoryStream();
        await AnnualReportJson.WriteAsync(report, output);
        return output.ToArray();
    }
}
