using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>One of a list: <c>&lt;field-choice for="Form.Kind" items="Model.Kinds" empty="Complaint.Kind.Choose" /&gt;</c>.</summary>
[HtmlTargetElement("field-choice", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceFieldTag(Words words) : FieldTag(words)
{
    public required IEnumerable<Choice> Items { get; set; }

    /// <summary>The key of the words shown while nothing is chosen; without it the first item stands.</summary>
    public string? Empty { get; set; }

    protected override TagBuilder Control(FieldFrame frame)
    {
        var select = Named("select", frame);
        if (Empty is not null)
        {
            select.InnerHtml.AppendHtml(Option("", Words[Empty], string.IsNullOrEmpty(frame.Value)));
        }

        foreach (var item in Items)
        {
            select.InnerHtml.AppendHtml(Option(item.Value, item.Text, item.Value == frame.Value));
        }

        return select;
    }

    private static TagBuilder Option(string value, string text, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(text);
        return option;
    }
}
