using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>A few choices, all in sight, under one legend; what is ticked beside each, and how many may be, is the field's own.</summary>
public abstract class ChoicesFieldTag(Words words) : FieldTag(words)
{
    public required IEnumerable<Choice> Items { get; set; }

    protected sealed override string Tag => "fieldset";

    /// <summary>The HTML type of what is ticked: <c>radio</c> or <c>checkbox</c>.</summary>
    protected abstract string Type { get; }

    /// <summary>Whether each of them must be answered by itself: a box need not be ticked because another may be.</summary>
    protected abstract bool EachIsRequired(FieldFrame frame);

    /// <summary>The values chosen so far.</summary>
    protected abstract IReadOnlySet<string> Chosen(FieldFrame frame);

    protected sealed override TagBuilder Control(FieldFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        var chosen = Chosen(frame);
        var first = true;
        foreach (var item in Items)
        {
            list.InnerHtml.AppendHtml(Row(frame, item, first ? frame.Id : $"{frame.Id}-{item.Value}", chosen.Contains(item.Value)));
            first = false;
        }

        return list;
    }

    protected sealed override void Fill(TagHelperOutput output, FieldFrame frame, TagBuilder control, TagHelperContent more)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(frame);
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

    private TagBuilder Row(FieldFrame frame, Choice item, string id, bool ticked)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(Mark(frame, item, id, ticked));
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

    private TagBuilder Mark(FieldFrame frame, Choice item, string id, bool ticked)
    {
        var mark = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        mark.Attributes["type"] = Type;
        mark.Attributes["id"] = id;
        mark.Attributes["name"] = frame.Name;
        mark.Attributes["value"] = item.Value;
        if (EachIsRequired(frame)) mark.Attributes["required"] = "required";
        if (item.Hint is not null) mark.Attributes["aria-describedby"] = id + "-hint";
        if (ticked) mark.Attributes["checked"] = "checked";
        return mark;
    }
}
