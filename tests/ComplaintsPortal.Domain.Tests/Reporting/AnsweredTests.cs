using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Tests.Reporting.Year;

namespace ComplaintsPortal.Domain.Tests.Reporting;

/// <summary>R36. Received on Monday 2 March 2026, ten jours ouvrables end on Friday 13 March.</summary>
[Trait("Rule", "R36")]
public sealed class AnsweredTests
{
    private const string On = "2026-03-02";
    private const string Due = "2026-03-13";

    [Theory]
    [InlineData("2026-03-02", 1, 0)]
    [InlineData(Due, 1, 0)]
    [InlineData("2026-03-14", 0, 1)]
    [InlineData("2026-07-01", 0, 1)]
    public void Count_RepliedOnADay_IsInTimeUntilTheDueDateEnds(string repliedOn, int onTime, int late)
    {
        var answered = Figures(2026, Replied("2026-0001", On, repliedOn)).Answered;

        Assert.Equal((1, onTime, late, 0), (answered.FallingDue, answered.OnTime, answered.Late, answered.OverdueOpen));
        Assert.Equal(onTime, answered.Rate);
    }

    [Theory]
    [InlineData("2026-03-13", 0)]
    [InlineData("2026-03-14", 1)]
    public void Count_NotSent_IsOverdueOnceTheDueDateIsOver(string asOf, int overdueOpen)
    {
        var figures = Report(Frame(2026, asOf), Registered("2026-0001", On)).Figures;

        Assert.Equal((overdueOpen, overdueOpen), (figures.Answered.FallingDue, figures.Answered.OverdueOpen));
        Assert.Equal((1, overdueOpen), (figures.OpenAtYearEnd, figures.OverdueAtYearEnd));
    }

    [Fact]
    public void Count_RepliedBeforeTheDueDateIsOver_DoesNotCountYet() =>
        Assert.Null(Report(Frame(2026, Due), Replied("2026-0001", On, "2026-03-05")).Figures.Answered.Rate);

    [Fact]
    public void Count_NobodyExamined_IsLateLikeTheRest()
    {
        var answered = Figures(2026, Received("2026-0001", On), Replied("2026-0002", On, Due)).Answered;

        Assert.Equal((2, 1, 1), (answered.FallingDue, answered.OnTime, answered.OverdueOpen));
        Assert.Equal(0.5m, answered.Rate);
    }

    [Theory]
    [InlineData(Nature.Request)]
    [InlineData(Nature.Difficulty)]
    [InlineData(Nature.Hazard)]
    public void Count_QualifiedAsSomethingElse_IsLeftOut(Nature nature)
    {
        var figures = Figures(2026, Received("2026-0001", On) with { Nature = nature });

        Assert.Equal((0, 0), (figures.Answered.FallingDue, figures.OpenAtYearEnd));
    }

    [Theory]
    [InlineData(ClosingReason.Withdrawn, Status.Withdrawn, "2026-03-04", 0)]
    [InlineData(ClosingReason.Withdrawn, Status.Withdrawn, Due, 0)]
    [InlineData(ClosingReason.Withdrawn, Status.Withdrawn, "2026-03-14", 1)]
    [InlineData(ClosingReason.Unregistered, Status.ClosedUnregistered, "2026-03-12", 0)]
    [InlineData(ClosingReason.Unregistered, Status.ClosedUnregistered, "2026-05-04", 1)]
    [InlineData(ClosingReason.Unreachable, Status.ClosedUnregistered, "2026-03-12", 0)]
    [InlineData(ClosingReason.Duplicate, Status.Closed, "2026-03-03", 0)]
    [InlineData(ClosingReason.Duplicate, Status.Closed, "2026-03-14", 1)]
    [InlineData(ClosingReason.Unreachable, Status.Closed, "2026-03-03", 1)]
    public void Count_EndedWithoutReply_IsLeftOutOnlyBeforeTheDueDateIsOver(ClosingReason reason, Status status, string closedOn, int overdueOpen) =>
        Assert.Equal(overdueOpen, Figures(2026, Closed("2026-0001", On, closedOn, reason, status)).Answered.OverdueOpen);

    [Theory, Trait("Rule", "R20")]
    [InlineData("2026-03-13", 1, 1, 0)]
    [InlineData("2026-03-20", 1, 0, 0)]
    [InlineData("2026-03-21", 0, 0, 1)]
    public void Count_Extended_IsHeldAgainstBothDates(string repliedOn, int onTime, int onTimeOriginal, int late)
    {
        var figures = Figures(2026, Replied("2026-0001", On, repliedOn) with { DueOn = Day("2026-03-20"), Extended = true });

        Assert.Equal((onTime, onTimeOriginal, late), (figures.Answered.OnTime, figures.Answered.OnTimeOriginal, figures.Answered.Late));
        Assert.Equal(1, figures.Extensions);
    }

    /// <summary>Due on 31 December it belongs to 2026, on 1 or 2 January to 2027, wherever it was received.</summary>
    [Theory]
    [InlineData("2026-12-18", "2026-12-31", 1, 0)]
    [InlineData("2026-12-19", "2027-01-02", 0, 1)]
    public void Count_DueAroundNewYear_BelongsToTheYearOfItsDueDate(string receivedOn, string dueOn, int in2026, int in2027)
    {
        var complaint = Registered("2026-0001", receivedOn);

        Assert.Equal(Day(dueOn), complaint.DueOn);
        Assert.Equal(in2026, Figures(2026, complaint).Answered.FallingDue);
        Assert.Equal(in2027, Figures(2027, complaint).Answered.FallingDue);
    }

    [Fact, Trait("Rule", "R18")]
    public void Count_ClockStandsStill_DoesNotFallDue() =>
        Assert.Equal(0, Figures(2026, Registered("2026-0001", On) with { DueOn = null }).Answered.FallingDue);

    [Fact, Trait("Rule", "R18")]
    public void Count_ContestedReply_HasItsClockApart()
    {
        var figures = Figures(2026, Replied("2026-0001", On, "2026-03-05") with
        {
            Contests =
            [
                new(Day("2026-03-10"), Day("2026-03-21"), Day("2026-03-20")),
                new(Day("2026-04-01"), Day("2026-04-14"), Day("2026-04-15")),
                new(Day("2026-05-04"), Day("2026-05-18"), null),
                new(Day("2027-01-20"), Day("2027-02-01"), null),
            ],
        });

        Assert.Equal((1, 1), (figures.Answered.FallingDue, figures.Answered.OnTime));
        Assert.Equal(new ContestedFigures(FallingDue: 3, OnTime: 1, Late: 1, OverdueOpen: 1), figures.Contested);
    }

    /// <summary>Working days from receipt on Monday 2 March: 5 on Saturday 7, 6 on Monday 9, 10 on Friday 13, 11 on Saturday 14.</summary>
    [Fact]
    public void Count_Replies_GivesNearestRankPercentilesInWorkingDays()
    {
        string[] replies = ["2026-03-02", "2026-03-07", "2026-03-08", "2026-03-09", "2026-03-13", "2026-03-13", "2026-03-14"];

        var answered = Figures(2026, replies.Select((day, i) => Replied($"2026-{i + 1:0000}", On, day))).Answered;

        Assert.Equal((6, 11, 11), (answered.MedianWorkingDays, answered.P90, answered.Max));
        Assert.Equal((7, 6, 1, 0.8571m), (answered.FallingDue, answered.OnTime, answered.Late, answered.Rate));
    }

    [Fact, Trait("Rule", "R21")]
    public void Count_Acknowledgements_AreHeldAgainstTheirOwnClock()
    {
        var figures = Figures(2026,
            Received("2026-0001", On) with { AcknowledgedOn = Day("2026-03-02") },
            Received("2026-0002", On) with { AcknowledgedOn = Day("2026-03-04"), Nature = Nature.Request },
            Received("2026-0003", On) with { AcknowledgedOn = Day("2026-03-05") },
            Received("2026-0004", On));

        Assert.Equal(new AcknowledgedFigures(Count: 3, OnTime: 2, MedianWorkingDays: 2, P90: 3, Max: 3), figures.Acknowledged);
    }

    [Fact, Trait("Rule", "R13")]
    public void Count_ComplaintsUnderTwoPolicies_CountsEachByItsOwn()
    {
        var ouvres = Policy with { Convention = DayConvention.Ouvres };

        var answered = Figures(2026, Replied("2026-0001", On, "2026-03-09"), Replied("2026-0002", On, "2026-03-09") with { Policy = ouvres }).Answered;

        Assert.Equal((5, 6), (answered.MedianWorkingDays, answered.Max));
    }
}
