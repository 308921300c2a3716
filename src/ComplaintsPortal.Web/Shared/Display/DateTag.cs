using System.Globalization;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary><c>&lt;date value="Model.DueOn" form="weekday" /&gt;</c>: a date in words, with its machine-readable form.
/// Forms: <c>long</c> (default), <c>weekday</c>, <c>short</c> (tables), <c>month</c>. Nothing for null.</summary>
[HtmlTargetElement("date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTag(Dates dates) : TagHelper
{
    public DateOnly? Value { get; set; }

    public string Form { get; set; } = "long";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Form switch
        {
            "weekday" => dates.Weekday(date),
            "short" => dates.Short(date),
            "month" => dates.Month(date),
            _ => dates.Long(date),
        });
    }
}
