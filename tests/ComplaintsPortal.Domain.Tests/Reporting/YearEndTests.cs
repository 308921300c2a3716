using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Tests.Reporting.Year;

namespace ComplaintsPortal.Domain.Tests.Reporting;

[Trait("Rule", "R35")]
public sealed class YearEndTests
{
    [Theory]
    [InlineData("2026-12-01", null, null, 1, 1)]
    [InlineData("2024-12-02", null, null, 1, 1)]
    [InlineData("2026-12-01", "2026-12-10", null, 1, 0)]
    [InlineData("2026-12-01", "2026-12-10", "2026-12-31", 0, 0)]
    [InlineData("2026-12-01", "2026-12-10", "2027-01-01", 1, 0)]
    [InlineData("2026-12-01", "2027-01-01", "2027-01-02", 1, 1)]
    [InlineData("2026-12-18", null, null, 1, 1)]
    [InlineData("2026-12-19", null, null, 1, 0)]
    [InlineData("2027-01-01", null, null, 0, 0)]
    public void Count_AtTheMidnightThatEndsTheYear_TellsWhatWasOpenAndOverdue(string on, string? repliedOn, string? closedOn, int open, int overdue)
    {
        var complaint = Registered("2026-0001", on) with { RepliedOn = DayOrNone(repliedOn), ClosedOn = DayOrNone(closedOn), ClosingReason = closedOn is null ? null : ClosingReason.Replied };

        var figures = Figures(2026, complaint);

        Assert.Equal((open, overdue), (figures.OpenAtYearEnd, figures.OverdueAtYearEnd));
    }

    [Theory]
    [InlineData("2026-11-02", "2026-12-20", 1)]
    [InlineData("2026-11-02", "2027-01-05", 0)]
    [InlineData("2027-01-02", "2027-01-05", 1)]
    public void Count_ClosedAndReopened_KnowsHowItStoodAtYearEnd(string closedOn, string reopenedOn, int open)
    {
        var complaint = Replied("2026-0001", "2026-10-01", "2026-10-08") with { Reopened = true, EarlierClosings = [new(Day(closedOn), Day(reopenedOn))] };

        Assert.Equal(open, Figures(2026, complaint).OpenAtYearEnd);
    }

    [Fact]
    public void Count_NeverExamined_IsOpenWhateverItIs() =>
        Assert.Equal((1, 1), (Figures(2026, Received("2026-0001", "2026-05-04")).OpenAtYearEnd, Figures(2026, Received("2026-0001", "2026-05-04")).OverdueAtYearEnd));

    [Fact, Trait("Rule", "R30")]
    public void Count_CorrectiveActions_GoByWhatHappenedInTheYear()
    {
        var count = new AnnualCount(Frame(2026));
        count.Add(new CorrectiveActionFacts(Day("2026-01-01"), Day("2026-02-01"), Day("2026-02-01"), Day("2026-06-01"), true));
        count.Add(new CorrectiveActionFacts(Day("2026-03-01"), Day("2026-04-01"), Day("2026-04-02"), Day("2027-01-15"), true));
        count.Add(new CorrectiveActionFacts(Day("2025-03-01"), Day("2026-12-31"), null, null, null));
        count.Add(new CorrectiveActionFacts(Day("2026-12-31"), Day("2027-06-01"), null, null, null));
        count.Add(new CorrectiveActionFacts(Day("2025-01-01"), Day("2025-02-01"), Day("2025-03-01"), Day("2026-01-01"), false));

        var report = count.ToReport();

        Assert.Equal(new CorrectiveActionFigures(Opened: 3, Done: 2, Late: 2, Checked: 2, Effective: 1), report.Figures.CorrectiveActions);
        Assert.Equal(new CorrectiveActionFigures(Opened: 2, Done: 1, Late: 1, Checked: 0, Effective: 0), report.PreviousYear!.CorrectiveActions);
    }
}
