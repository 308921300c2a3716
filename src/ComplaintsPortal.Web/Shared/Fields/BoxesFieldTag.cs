using System.Collections;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>Any of a few, all in sight: <c>&lt;field-boxes for="Form.Items" items="…" /&gt;</c>. The property is a list of the
/// chosen values.</summary>
[HtmlTargetElement("field-boxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BoxesFieldTag(Words words) : FieldTag(words)
{
    public required IEnumerable<Choice> Items { get; set; }

    protected override string Tag => "fieldset";

    protected override TagBuilder Control(FieldFrame frame)
    {
        var chosen = (For.Model as IEnumerable)?.Cast<object>().Select(value => value.ToString()).ToHashSet() ?? [];
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        var first = true;
        foreach (var item in Items)
        {
            list.InnerHtml.AppendHtml(Row(frame, item, first ? frame.Id : $"{frame.Id}-{item.Value}", chosen.Contains(item.Value)));
            first = false;
        }

        return list;
    }

    protected override void Fill(TagHelperOutput output, FieldFrame frame, TagBuilder control, TagHelperContent more)
    {
        var fieldset = new TagBuilder("fieldset");
        frame.Describe(fieldset);
        foreach (var (name, value) in fieldset.Attributes.Where(a => a.Key == "aria-describedby"))
        {
            output.Attributes.SetAttribute(name, value);
        }

        output.Content.SetHtmlContent(frame.Label("legend"));
        Add(output, frame.Hint());
        Add(output, frame.Wrong());
        output.Content.AppendHtml(control).AppendHtml(more);
    }

    private static TagBuilder Row(FieldFrame frame, Choice item, string id, bool ticked)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["id"] = id;
        box.Attributes["name"] = frame.Name;
        box.Attributes["value"] = item.Value;
        if (ticked)
        {
            box.Attributes["checked"] = "checked";
        }

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);
        row.InnerHtml.AppendHtml(box).AppendHtml(label);
        return row;
    }
}
