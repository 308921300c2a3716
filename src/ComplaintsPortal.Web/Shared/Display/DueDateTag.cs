using System.Globalization;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>A due date with its weekday and, while it runs, the days left, named as the organisation counts them; where <c>deadline</c> is given, the whole
/// count can be unfolded (R19). In tables: <c>&lt;due-date on="row.DueOn" policy="row.Policy" today="Model.Today" short /&gt;</c>.</summary>
[HtmlTargetElement("due-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueDateTag(Words words, Dates dates) : TagHelper
{
    private const int Soon = 2;

    /// <summary>The due date; without it that of the deadline.</summary>
    public DateOnly? On { get; set; }

    public Deadline? Deadline { get; set; }

    public required DeadlinePolicy Policy { get; set; }

    /// <summary>The organisation's today; without it no days left are shown.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>Already met or no longer owed: the date alone.</summary>
    public bool Settled { get; set; }

    public bool Short { get; set; }

    /// <summary>An id for the time element: the acknowledgement page's <c>echeance</c>.</summary>
    public string? TimeId { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((On ?? Deadline?.DueOn) is not { } due)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ("due " + (Settled || Today is null ? "" : Urgency(due, Today.Value))).TrimEnd());
        output.Content.SetHtmlContent(Time(due));
        if (!Settled && Today is { } today)
        {
            output.Content.AppendHtml(" ").AppendHtml(Left(due, today));
        }

        if (Deadline is { } deadline)
        {
            output.PostElement.AppendHtml(new DueDateCount(words, dates, Policy).Of(deadline));
        }
    }

    private TagBuilder Time(DateOnly due)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (TimeId is not null)
        {
            time.Attributes["id"] = TimeId;
        }

        time.InnerHtml.Append(Short ? dates.Short(due) : dates.Weekday(due));
        return time;
    }

    private TagBuilder Left(DateOnly due, DateOnly today)
    {
        var calendar = new WorkingCalendar(Policy);
        var left = new TagBuilder("span");
        left.AddCssClass("left");
        left.InnerHtml.Append(today > due
            ? words.Count($"Due.Late.{Policy.Convention}", calendar.WorkingDaysBetween(due, today))
            : today == due ? words["Due.Today"] : words.Count($"Due.Left.{Policy.Convention}", calendar.WorkingDaysBetween(today, due)));
        return left;
    }

    private string Urgency(DateOnly due, DateOnly today) =>
        today > due ? "late" : new WorkingCalendar(Policy).WorkingDaysBetween(today, due) <= Soon ? "soon" : "";
}
