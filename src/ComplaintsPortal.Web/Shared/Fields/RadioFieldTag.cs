using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>One of a few, all in sight: <c>&lt;field-radios for="Form.Decision" items="Model.Decisions" required /&gt;</c>.</summary>
[HtmlTargetElement("field-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadioFieldTag(Words words) : FieldTag(words)
{
    public required IEnumerable<Choice> Items { get; set; }

    protected override string Tag => "fieldset";

    protected override TagBuilder Control(FieldFrame frame)
    {
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        var first = true;
        foreach (var item in Items)
        {
            list.InnerHtml.AppendHtml(Row(frame, item, first ? frame.Id : $"{frame.Id}-{item.Value}"));
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

    private static TagBuilder Row(FieldFrame frame, Choice item, string id)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(Radio(frame, item, id));
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(item.Text);
        row.InnerHtml.AppendHtml(label);
        if (item.Hint is not null)
        {
            var hint = new TagBuilder("p");
            hint.AddCssClass("hint");
            hint.Attributes["id"] = id + "-hint";
            hint.InnerHtml.Append(item.Hint);
            row.InnerHtml.AppendHtml(hint);
        }

        return row;
    }

    private static TagBuilder Radio(FieldFrame frame, Choice item, string id)
    {
        var radio = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        radio.Attributes["type"] = "radio";
        radio.Attributes["id"] = id;
        radio.Attributes["name"] = frame.Name;
        radio.Attributes["value"] = item.Value;
        if (frame.IsRequired)
        {
            radio.Attributes["required"] = "required";
        }

        if (item.Hint is not null)
        {
            radio.Attributes["aria-describedby"] = id + "-hint";
        }

        if (item.Value == frame.Value)
        {
            radio.Attributes["checked"] = "checked";
        }

        return radio;
    }
}
