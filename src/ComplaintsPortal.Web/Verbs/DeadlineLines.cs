using System.Globalization;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>A deadline told line by line: receipt, each day counted or passed over, and the due date.</summary>
internal sealed class DeadlineLines(Words words, WorkingCalendar calendar)
{
    public IEnumerable<string> Of(Deadline deadline) => [.. Head(deadline), "", .. Days(deadline), "", .. End(deadline)];

    private IEnumerable<string> Head(Deadline deadline)
    {
        yield return words["DeadlineVerb.Head", deadline.From, calendar.Policy.Region];
        yield return words[$"Due.Count.{calendar.Policy.Convention}", calendar.Policy.Days, deadline.From];
    }

    private IEnumerable<string> Days(Deadline deadline) => deadline.Counted
        .Select((day, index) => (Day: day, Line: words["DeadlineVerb.Counted", (index + 1).ToString(CultureInfo.InvariantCulture), day]))
        .Concat(deadline.Skipped.Select(day => (Day: day.Date, Line: Passed(day))))
        .OrderBy(line => line.Day)
        .Select(line => line.Line);

    private string Passed(PassedOverDay day) => day.Why.Kind is DayOffKind.Saturday or DayOffKind.Sunday
        ? words["DeadlineVerb.Weekend", day.Date]
        : words["DeadlineVerb.Passed", day.Date, day.Why.Name];

    private IEnumerable<string> End(Deadline deadline)
    {
        if (deadline.RolledFrom is { } rolled) yield return words["Due.Count.Rolled", rolled, deadline.DueOn];
        yield return words["DeadlineVerb.Due", deadline.DueOn, deadline.DueBefore.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)];
        if (!calendar.IsOuvre(deadline.DueOn)) yield return words["DeadlineVerb.LastOuvre", calendar.LastOuvre(deadline.DueOn)];
    }
}
