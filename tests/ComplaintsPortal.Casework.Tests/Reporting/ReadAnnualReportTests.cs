using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Casework.Tests.Reporting;

/// <summary>The report of a real portal: dates of March 2026, ten jours ouvrables; Monday 2 March falls due on Friday 13.</summary>
[Trait("Rule", "R35")]
public sealed class ReadAnnualReportTests
{
    [Fact, Trait("Rule", "R37")]
    public async Task Execute_NothingArrived_IsAValidYear()
    {
        using var work = new YearOfWork();

        var report = await work.ReportAsync(2026, "2026-11-02");

        Assert.Equal((0, 0), (report.Figures.Arrivals, report.Figures.OpenAtYearEnd));
        Assert.Null(report.Figures.Answered.Rate);
        Assert.Null(report.PreviousYear);
        Assert.True(report.Journal.Intact);
        Assert.Equal(new DateOnly(2026, 11, 2), Assert.Single(report.Rules).From);
    }

    [Fact, Trait("Rule", "R36")]
    public async Task Execute_AYearOfWork_CountsEachCaseWhereItBelongs()
    {
        using var work = new YearOfWork();
        var inTime = await work.ArriveAsync("2026-03-02");
        await work.RegisterAsync(inTime);
        await work.TreatAsync(inTime);
        await work.ReplyAsync(inTime, "2026-03-13", Decision.Upheld);
        await work.CloseAsync(inTime);
        var late = await work.EnterAsync("2026-03-03", Channel.Post, "2026-03-02");
        await work.RegisterAsync(late);
        await work.ReplyAsync(late, "2026-03-14", Decision.Rejected, settled: false);
        var extended = await work.ArriveAsync("2026-03-02", StakeholderType.Learner);
        await work.RegisterAsync(extended);
        await work.ExtendAsync(extended, "2026-03-20");
        await work.ReplyAsync(extended, "2026-03-16", Decision.PartlyUpheld, settled: false);
        var request = await work.ArriveAsync("2026-03-02");
        await work.QualifyAsync(request, Nature.Request);
        await work.ArriveAsync("2026-03-02");
        await work.EnterAsync("2026-04-01", Channel.Telephone, "2026-04-01");

        var report = await work.ReportAsync(2026, "2026-04-02");

        var figures = report.Figures;
        Assert.Equal((6, 3), (figures.Arrivals, figures.Registered));
        Assert.Equal(new NotRegisteredFigures(ToExamine: 1, Incomplete: 0, AwaitingConfirmation: 1, Request: 1, 0, 0, 0, 0), figures.NotRegistered);
        Assert.Equal([new("courrier", 1), new("web", 2)], figures.ByChannel);
        Assert.Equal([new("apprenant", 1), new("entreprise", 1), new("financeur", 1)], figures.ByStakeholder);
        Assert.Equal([new("Montage vidéo", 3)], figures.ByTrainingAction);
        Assert.Equal(new AnsweredFigures(4, OnTime: 2, OnTimeOriginal: 1, Late: 1, OverdueOpen: 1, 0.5m, 11, 12, 12), figures.Answered);
        Assert.Equal(new DecisionFigures(1, 1, 1, 0), figures.Decisions);
        Assert.Equal((1, 4), (figures.Extensions, figures.OpenAtYearEnd));
        Assert.Equal((4, 4, 0), (figures.Acknowledged.Count, figures.Acknowledged.OnTime, figures.Acknowledged.Max));
        Assert.True(report.Journal is { Intact: true, Entries: > 10 });
    }

    [Fact]
    public async Task Execute_ReopenedAfterNewYear_WasClosedAtYearEnd()
    {
        using var work = new YearOfWork();
        var complaint = await work.ArriveAsync("2026-11-02");
        await work.RegisterAsync(complaint);
        await work.ReplyAsync(complaint, "2026-11-05", Decision.Upheld);
        await work.CloseAsync(complaint);
        await work.ReopenAsync(complaint, "2027-01-05");

        var report = await work.ReportAsync(2026, "2027-01-06");

        Assert.Equal((0, 1), (report.Figures.OpenAtYearEnd, report.Figures.Reopened));
        Assert.Equal(1, (await work.ReportAsync(2027, "2027-01-06")).Figures.OpenAtYearEnd);
    }

    [Fact]
    public async Task Execute_EarlierYear_StandsBeside()
    {
        using var work = new YearOfWork();
        await work.ArriveAsync("2026-12-31");
        await work.ArriveAsync("2027-01-01");

        var report = await work.ReportAsync(2027, "2027-01-06");

        Assert.Equal((1, 1), (report.Figures.Arrivals, report.PreviousYear!.Arrivals));
        Assert.Equal([2027, 2026], await work.Portal.UseAsync<ReadReportYears, IReadOnlyList<int>>(y => y.ExecuteAsync(default)));
    }

    [Fact, Trait("Rule", "R36")]
    public async Task Execute_ReceivedBeforeTheYears_CountsWhereItWasStillOpen()
    {
        using var work = new YearOfWork();
        var forgotten = await work.ArriveAsync("2022-03-02");
        var settled = await work.ArriveAsync("2023-03-02");
        var late = await work.ArriveAsync("2023-03-02");
        foreach (var reference in new[] { forgotten, settled, late }) await work.RegisterAsync(reference);
        await work.ReplyAsync(settled, "2023-03-06", Decision.Upheld);
        await work.CloseAsync(settled);
        await work.ReplyAsync(late, "2025-03-06", Decision.Rejected, settled: false);
        await work.CloseAsync(late);

        var report = await work.ReportAsync(2025, "2025-12-01");

        Assert.Equal((0, 1, 1), (report.Figures.Arrivals, report.Figures.OpenAtYearEnd, report.Figures.OverdueAtYearEnd));
        Assert.Equal((0, 2, 2), (report.PreviousYear!.Arrivals, report.PreviousYear.OpenAtYearEnd, report.PreviousYear.OverdueAtYearEnd));
    }
}
