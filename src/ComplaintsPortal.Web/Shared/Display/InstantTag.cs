using System.Globalization;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary><c>&lt;instant value="Model.ReceivedAt" /&gt;</c>: an instant in the organisation's zone. Forms: <c>long</c>
/// ("3 mars 2026 à 14 h 05", default), <c>short</c> (tables), <c>day</c>, <c>weekday</c> (its local date). Nothing for null.</summary>
[HtmlTargetElement("instant", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InstantTag(Dates dates) : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public string Form { get; set; } = "long";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } at)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(Form switch
        {
            "short" => dates.ShortInstant(at),
            "day" => dates.Long(dates.On(at)),
            "weekday" => dates.Weekday(dates.On(at)),
            _ => dates.Instant(at),
        });
    }
}
