using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>The count behind a due date, day by day: the counted ones numbered, the passed-over ones with their reason (R19).</summary>
internal sealed class DueDateCount(Words words, Dates dates, DeadlinePolicy policy)
{
    public TagBuilder Of(Deadline deadline)
    {
        var details = new TagBuilder("details");
        details.AddCssClass("due-count");
        details.InnerHtml.AppendHtml(Text("summary", words["Due.Count.Show"]));
        var body = new TagBuilder("div");
        body.InnerHtml.AppendHtml(Text("p", words[$"Due.Count.{policy.Convention}", policy.Days, deadline.From]));
        body.InnerHtml.AppendHtml(Days(deadline));
        if (deadline.RolledFrom is { } rolled)
        {
            body.InnerHtml.AppendHtml(Text("p", words["Due.Count.Rolled", rolled, deadline.DueOn]));
        }

        if (deadline.Provisional)
        {
            body.InnerHtml.AppendHtml(Text("p", words["Due.Count.Provisional"]));
        }

        details.InnerHtml.AppendHtml(body);
        return details;
    }

    private TagBuilder Days(Deadline deadline)
    {
        var list = new TagBuilder("ol");
        list.Attributes["role"] = "list";
        var number = 0;
        var counted = deadline.Counted.Select(date => (Date: date, Why: (DayOff?)null));
        foreach (var (date, why) in counted.Concat(deadline.Skipped.Select(day => (day.Date, Why: (DayOff?)day.Why))).OrderBy(day => day.Date))
        {
            list.InnerHtml.AppendHtml(why is null ? Row("", (++number).ToString("0", null), dates.Weekday(date)) : Row("skipped", "–", Passed(date, why)));
        }

        return list;
    }

    private string Passed(DateOnly date, DayOff why) => why.Kind is DayOffKind.Saturday or DayOffKind.Sunday
        ? words["Due.Count.Weekend", date]
        : words["Due.Count.Passed", date, why.Kind == DayOffKind.PublicHoliday ? why.Name : words.Of(why.Kind)];

    private static TagBuilder Row(string style, string mark, string text)
    {
        var row = new TagBuilder("li");
        row.AddCssClass(style);
        row.InnerHtml.AppendHtml(Text("b", mark)).AppendHtml(Text("span", text));
        return row;
    }

    private static TagBuilder Text(string tag, string text)
    {
        var part = new TagBuilder(tag);
        part.InnerHtml.Append(text);
        return part;
    }
}
