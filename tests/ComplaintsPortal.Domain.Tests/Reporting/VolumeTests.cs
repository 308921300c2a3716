using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Tests.Reporting.Year;

namespace ComplaintsPortal.Domain.Tests.Reporting;

public sealed class VolumeTests
{
    [Fact, Trait("Rule", "R37")]
    public void Count_YearWithoutComplaint_IsZeroEverywhereAndHasNoRate()
    {
        var report = Report(Frame(2026));

        Assert.Equal(0, report.Figures.Arrivals);
        Assert.Equal(new int[12], report.Figures.ByMonth);
        Assert.Empty(report.Figures.ByChannel);
        Assert.Equal(new AcknowledgedFigures(0, 0, null, null, null), report.Figures.Acknowledged);
        Assert.Equal(new AnsweredFigures(0, 0, 0, 0, 0, null, null, null, null), report.Figures.Answered);
        Assert.Equal(new SatisfactionFigures(0, null), report.Figures.Satisfaction);
        Assert.Equal(0, report.PreviousYear!.Arrivals);
    }

    /// <summary>One arrival of every status there is, worked out by hand: 15 arrivals, 7 of them in the register.</summary>
    [Fact, Trait("Rule", "R3"), Trait("Rule", "R35")]
    public void Count_YearWithEveryStatus_ExplainsEveryArrival()
    {
        var figures = Figures(2026, EveryStatus());

        Assert.Equal(15, figures.Arrivals);
        Assert.Equal(7, figures.Registered);
        Assert.Equal(
            new NotRegisteredFigures(ToExamine: 1, Incomplete: 1, AwaitingConfirmation: 1, Request: 1, Difficulty: 1, Hazard: 1, Withdrawn: 1, ClosedUnregistered: 1),
            figures.NotRegistered);
        Assert.Equal([2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1], figures.ByMonth);
        Assert.Equal([new("courriel", 1), new("web", 6)], figures.ByChannel);
        Assert.Equal([new("apprenant", 6), new("financeur", 1)], figures.ByStakeholder);
        Assert.Equal([new("", 5), new("Accueil", 1), new("Pédagogie", 1)], figures.ByCategory);
        Assert.Equal([new("", 6), new("Montage vidéo", 1)], figures.ByTrainingAction);
        Assert.Equal([new("Matériel", 1)], figures.ByCause);
        Assert.Equal(new DecisionFigures(Upheld: 1, PartlyUpheld: 1, Rejected: 1, Other: 1), figures.Decisions);
        Assert.Equal(new MediationFigures(Informed: 2, Opened: 1), figures.Mediation);
        Assert.Equal(1, figures.Reopened);
        Assert.Equal(new SatisfactionFigures(3, 3.67m), figures.Satisfaction);
    }

    [Fact, Trait("Rule", "R37")]
    public void Count_TestArrival_IsOutOfEveryFigure() =>
        Assert.Equal(0, Figures(2026, Received("TEST-2026-0001", "2026-05-04") with { IsTest = true }).Arrivals);

    [Fact, Trait("Rule", "R3")]
    public void Count_RegisteredThenWithdrawn_StaysInTheRegister()
    {
        var figures = Figures(2026, Registered("2026-0001", "2026-05-04") with { Status = Status.Withdrawn, ClosedOn = Day("2026-05-06"), ClosingReason = ClosingReason.Withdrawn });

        Assert.Equal((1, 0), (figures.Registered, figures.NotRegistered.Sum));
    }

    /// <summary>The same instants, counted by two local calendars: 22:30 UTC on 31 December is 23:30 in Paris and 02:30 on 1 January in Réunion.</summary>
    [Theory, Trait("Rule", "R14"), Trait("Rule", "R36")]
    [InlineData(Region.Metropole, "2025-12-31T22:59:59Z", 2025)]
    [InlineData(Region.Metropole, "2025-12-31T23:00:00Z", 2026)]
    [InlineData(Region.Metropole, "2026-12-31T22:30:00Z", 2026)]
    [InlineData(Region.Reunion, "2026-12-31T19:59:59Z", 2026)]
    [InlineData(Region.Reunion, "2026-12-31T20:00:00Z", 2027)]
    [InlineData(Region.Reunion, "2026-12-31T22:30:00Z", 2027)]
    public void Count_ArrivalAroundNewYear_BelongsToItsLocalYear(Region region, string instant, int year)
    {
        var on = region.DateOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        var arrival = Received("2026-0001", "2026-06-01") with { ReceivedOn = on };

        foreach (var candidate in new[] { 2025, 2026, 2027 })
            Assert.Equal(candidate == year ? 1 : 0, Figures(candidate, arrival).Arrivals);
        Assert.Equal(1, Figures(year, arrival).ByMonth[on.Month - 1]);
    }

    [Fact, Trait("Rule", "R35")]
    public void Report_WithAnEarlierYear_ShowsItBeside()
    {
        var report = Report(Frame(2026), Received("2025-0001", "2025-12-31"), Received("2026-0001", "2026-01-01"), Received("2026-0002", "2026-01-01"));

        Assert.Equal((2, 1), (report.Figures.Arrivals, report.PreviousYear!.Arrivals));
    }

    [Fact, Trait("Rule", "R35")]
    public void Report_BeforeThePortalExisted_HasNoPreviousYear() =>
        Assert.Null(Report(Frame(2024), Received("2024-0001", "2024-03-01")).PreviousYear);

    [Fact, Trait("Rule", "R18")]
    public void Report_RulesChangedInTheYear_ListsThoseThatHeld()
    {
        var ouvres = Policy with { Convention = DayConvention.Ouvres };
        RulesInForce[] history = [new(Day("2026-07-01"), ouvres), new(Day("2024-01-01"), Policy with { Days = 15 }), new(Day("2025-06-01"), Policy), new(Day("2027-01-01"), Policy)];

        Assert.Equal([new(Day("2025-06-01"), Policy), new(Day("2026-07-01"), ouvres)], RulesInForce.Of(history, 2026));
        Assert.Equal([new(Day("2024-01-01"), Policy with { Days = 15 })], RulesInForce.Of(history, 2023));
    }

    private static IEnumerable<ComplaintFacts> EveryStatus() =>
    [
        Received("2026-0001", "2026-01-05"),
        Received("2026-0002", "2026-01-06") with { Status = Status.AwaitingConfirmation, Channel = Channel.Telephone },
        Received("2026-0003", "2026-02-02") with { Status = Status.Incomplete },
        Registered("2026-0004", "2026-02-03") with { Category = "Accueil", Channel = Channel.Email },
        Registered("2026-0005", "2026-03-02") with { Status = Status.InTreatment, Category = "Pédagogie", TrainingAction = "Montage vidéo", StakeholderType = StakeholderType.Funder },
        Replied("2026-0006", "2026-03-03", "2026-03-10") with { Cause = "Matériel", Satisfaction = 5 },
        Replied("2026-0007", "2026-04-01", "2026-04-08", Decision.PartlyUpheld) with { Status = Status.Contested, MediatorNamed = true, Satisfaction = 2 },
        Replied("2026-0008", "2026-05-04", "2026-05-11", Decision.Rejected) with { Status = Status.Mediation, MediatorNamed = true, MediationOpened = true },
        Replied("2026-0009", "2026-06-01", "2026-06-08", Decision.Other) with { Status = Status.Closed, ClosedOn = Day("2026-06-09"), ClosingReason = ClosingReason.Replied, Reopened = true, Satisfaction = 4 },
        Received("2026-0010", "2026-07-01") with { Status = Status.Requalified, Nature = Nature.Request, ClosedOn = Day("2026-07-02") },
        Closed("2026-0011", "2026-08-03", "2026-08-04", ClosingReason.Withdrawn, Status.Withdrawn),
        Closed("2026-0012", "2026-09-01", "2026-11-02", ClosingReason.Unregistered, Status.ClosedUnregistered),
        Received("2026-0013", "2026-10-01") with { Status = Status.InTreatment, Nature = Nature.Difficulty },
        Received("2026-0014", "2026-11-02") with { Status = Status.Closed, Nature = Nature.Hazard, ClosedOn = Day("2026-11-03") },
        Registered("2026-0015", "2026-12-01") with { Status = Status.Closed, ClosedOn = Day("2026-12-02"), ClosingReason = ClosingReason.Duplicate },
    ];
}
