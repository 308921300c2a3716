using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>A text of several lines: <c>&lt;field-text for="Form.Description" required rows="10" /&gt;</c>.</summary>
[HtmlTargetElement("field-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextAreaTag(Words words) : FieldTag(words)
{
    protected override TagBuilder Control(FieldFrame frame)
    {
        var area = Named("textarea", frame);
        // A browser drops the first line break inside a text area: one of ours goes before what was typed.
        area.InnerHtml.AppendHtml("\n").Append(frame.Value ?? "");
        return area;
    }
}
