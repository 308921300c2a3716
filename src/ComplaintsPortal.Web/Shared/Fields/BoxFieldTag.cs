using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>A box to tick: <c>&lt;field-box for="Form.Sensitive" /&gt;</c>. Posts <c>true</c> when ticked, nothing otherwise.</summary>
[HtmlTargetElement("field-box", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BoxFieldTag(Words words) : FieldTag(words)
{
    protected override TagBuilder Control(FieldFrame frame)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["id"] = frame.Id;
        box.Attributes["name"] = frame.Name;
        box.Attributes["value"] = "true";
        frame.Describe(box);
        if (bool.TryParse(frame.Value, out var ticked) && ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    protected override void Fill(TagHelperOutput output, FieldFrame frame, TagBuilder control, TagHelperContent more)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(control).AppendHtml(frame.Label());
        foreach (var part in new[] { frame.Hint(), frame.Wrong() }.OfType<TagBuilder>())
        {
            row.InnerHtml.AppendHtml(part);
        }

        output.Content.SetHtmlContent(row);
        output.Content.AppendHtml(more);
    }
}
