using System.Globalization;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Web.Shared.Charts;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>The annual report as it is read, on screen or in a file of its own.</summary>
public sealed class ReportPage(AnnualReport report, IReadOnlyList<Commitment> promises, bool linksToCases, Words words)
{
    private readonly ReportFigures _figures = new(report.Figures, report.PreviousYear, words);
    private readonly ReportBars _bars = new(report.Figures, report.PreviousYear, words);

    public AnnualReport Report { get; } = report;

    /// <summary>False in a file, where no case can be opened.</summary>
    public bool LinksToCases { get; } = linksToCases;

    public string Now { get; } = report.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null where nothing is known of the year before.</summary>
    public string? Before { get; } = report.PreviousYear?.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>31 December has not passed: the year is still being written.</summary>
    public bool IsRunning { get; } = report.AsOf.On <= new DateOnly(report.Year, 12, 31);

    public string Rate => _figures.Share(Report.Figures.Answered.Rate);

    public FigureGroup Volumes => _figures.Volumes();

    public FigureGroup Acknowledged => _figures.Acknowledged();

    public FigureGroup Answered => _figures.Answered();

    public FigureGroup YearEnd => _figures.YearEnd();

    public FigureGroup Outcomes => _figures.Outcomes();

    public FigureGroup Satisfaction => _figures.Satisfaction();

    public FigureGroup CorrectiveActions => _figures.CorrectiveActions();

    public IReadOnlyList<(string Key, IReadOnlyList<ChartBar> Bars)> Origins =>
    [
        ("channels", _bars.Channels), ("stakeholders", _bars.Stakeholders), ("categories", _bars.Categories), ("training", _bars.TrainingActions),
    ];

    public IReadOnlyList<ChartBar> Causes => _bars.Causes;

    public string MonthsSay =>
        Compared(words.Count("Report.Months.Says", Report.Figures.Arrivals, Now), "Report.Months.Before");

    public IReadOnlyList<ChartPart> AnsweredParts =>
    [
        new(words["Report.Figure.OnTime"], Report.Figures.Answered.OnTime, ChartTone.Full),
        new(words["Report.Figure.Late"], Report.Figures.Answered.Late, ChartTone.Hatched),
        new(words["Report.Figure.OverdueOpen"], Report.Figures.Answered.OverdueOpen, ChartTone.Hollow),
    ];

    /// <summary>What bars say in a sentence: the longest, and what the thin ones are.</summary>
    public string Says(IReadOnlyList<ChartBar> bars) =>
        Compared(words["Report.Origin.Says", bars[0].Label, bars[0].Value], "Report.Origin.Before");

    public IReadOnlyList<CommitmentRow> Commitments =>
    [
        .. Report.Figures.Commitments.Select(c => new CommitmentRow(
            c.Text, promises.FirstOrDefault(p => p.Id == c.Id)?.Measure, c.Population, c.Conforming, c.Exceptions, c.Withheld)),
    ];

    private string Compared(string sentence, string key) => Before is null ? sentence : $"{sentence} {words[key, Before]}";
}
