using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>Every figure of the report with its words: the label is <c>Report.Figure.{key}</c>, what is counted <c>Report.Figure.{key}.Means</c>.</summary>
internal sealed class ReportFigures(AnnualFigures now, AnnualFigures? before, Words words)
{
    public FigureGroup Volumes() => new("Volumes",
    [
        Count("Arrivals", f => f.Arrivals),
        Count("Registered", f => f.Registered),
        Count("ToExamine", f => f.NotRegistered.ToExamine),
        Count("Incomplete", f => f.NotRegistered.Incomplete),
        Count("AwaitingConfirmation", f => f.NotRegistered.AwaitingConfirmation),
        Count("Request", f => f.NotRegistered.Request),
        Count("Difficulty", f => f.NotRegistered.Difficulty),
        Count("Hazard", f => f.NotRegistered.Hazard),
        Count("Withdrawn", f => f.NotRegistered.Withdrawn),
        Count("ClosedUnregistered", f => f.NotRegistered.ClosedUnregistered),
    ]);

    public FigureGroup Acknowledged() => new("Acknowledged",
    [
        Count("Acknowledged", f => f.Acknowledged.Count),
        Count("AcknowledgedOnTime", f => f.Acknowledged.OnTime),
        Days("AcknowledgedMedian", f => f.Acknowledged.MedianWorkingDays),
        Days("AcknowledgedP90", f => f.Acknowledged.P90),
        Days("AcknowledgedMax", f => f.Acknowledged.Max),
    ]);

    public FigureGroup Answered() => new("Answered",
    [
        Count("FallingDue", f => f.Answered.FallingDue),
        Count("OnTime", f => f.Answered.OnTime),
        Count("OnTimeOriginal", f => f.Answered.OnTimeOriginal),
        Count("Late", f => f.Answered.Late),
        Count("OverdueOpen", f => f.Answered.OverdueOpen),
        Row("Rate", f => Share(f.Answered.Rate)),
        Days("AnsweredMedian", f => f.Answered.MedianWorkingDays),
        Days("AnsweredP90", f => f.Answered.P90),
        Days("AnsweredMax", f => f.Answered.Max),
        Count("Extensions", f => f.Extensions),
        Count("ContestedFallingDue", f => f.Contested.FallingDue),
        Count("ContestedOnTime", f => f.Contested.OnTime),
    ]);

    public FigureGroup YearEnd() => new("YearEnd",
    [
        Count("OpenAtYearEnd", f => f.OpenAtYearEnd),
        Count("OverdueAtYearEnd", f => f.OverdueAtYearEnd),
    ]);

    public FigureGroup Outcomes() => new("Outcomes",
    [
        Count("Upheld", f => f.Decisions.Upheld),
        Count("PartlyUpheld", f => f.Decisions.PartlyUpheld),
        Count("Rejected", f => f.Decisions.Rejected),
        Count("OtherDecision", f => f.Decisions.Other),
        Count("Reopened", f => f.Reopened),
        Count("MediatorNamed", f => f.Mediation.Informed),
        Count("MediationOpened", f => f.Mediation.Opened),
    ]);

    public FigureGroup Satisfaction() => new("Satisfaction",
    [
        Count("Ratings", f => f.Satisfaction.Answers),
        Row("MeanRating", f => f.Satisfaction.Mean is { } mean ? words["Report.Rating", mean] : None),
    ]);

    public FigureGroup CorrectiveActions() => new("CorrectiveActions",
    [
        Count("ActionsOpened", f => f.CorrectiveActions.Opened),
        Count("ActionsDone", f => f.CorrectiveActions.Done),
        Count("ActionsLate", f => f.CorrectiveActions.Late),
        Count("ActionsChecked", f => f.CorrectiveActions.Checked),
        Count("ActionsEffective", f => f.CorrectiveActions.Effective),
    ]);

    public string Share(decimal? rate) => rate is { } share ? words["Report.Share", share] : None;

    private string None => words["Report.None"];

    private FigureRow Count(string key, Func<AnnualFigures, int> of) => Row(key, f => words["Report.Number", of(f)]);

    private FigureRow Days(string key, Func<AnnualFigures, int?> of) => Row(key, f => of(f) is { } days ? words.Count("Report.Days", days) : None);

    private FigureRow Row(string key, Func<AnnualFigures, string> of) =>
        new(words[$"Report.Figure.{key}"], words[$"Report.Figure.{key}.Means"], of(now), before is null ? null : of(before));
}
