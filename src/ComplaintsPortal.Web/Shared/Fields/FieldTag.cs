using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>What all field tags share: <c>for</c>, the words' key (<c>words="Complaint.LastName"</c> reads
/// <c>.Label</c> and, where it exists, <c>.Hint</c>), <c>required</c>, and the frame around the control.</summary>
public abstract class FieldTag(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public required ModelExpression For { get; set; }

    /// <summary>The key of its words; without it <c>{Form type without "Form"}.{Name}</c>.</summary>
    [HtmlAttributeName("words")]
    public string? Key { get; set; }

    public bool Required { get; set; }

    /// <summary>More classes for the control: <c>brief</c>, <c>date</c>, <c>code</c>.</summary>
    [HtmlAttributeName("look")]
    public string? Look { get; set; }

    protected Words Words { get; } = words;

    protected virtual string Tag => "div";

    protected abstract TagBuilder Control(FieldFrame frame);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var frame = new FieldFrame(Words, For, View, Key ?? OwnKey(), Required);
        var control = Control(frame);
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class"))
        {
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        output.Attributes.Clear();
        output.TagName = Tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", frame.Error is null ? "field" : "field is-wrong");
        Fill(output, frame, control, await output.GetChildContentAsync());
    }

    /// <summary>Label, hint, error, control, then whatever the view adds below.</summary>
    protected virtual void Fill(TagHelperOutput output, FieldFrame frame, TagBuilder control, TagHelperContent more)
    {
        output.Content.SetHtmlContent(frame.Label());
        Add(output, frame.Hint());
        Add(output, frame.Wrong());
        output.Content.AppendHtml(control);
        output.Content.AppendHtml(more);
    }

    protected static void Add(TagHelperOutput output, TagBuilder? part)
    {
        if (part is not null)
        {
            output.Content.AppendHtml(part);
        }
    }

    protected TagBuilder Named(string tag, FieldFrame frame)
    {
        var control = new TagBuilder(tag);
        control.Attributes["id"] = frame.Id;
        control.Attributes["name"] = frame.Name;
        control.AddCssClass(Look is null ? "input" : "input " + Look);
        frame.Describe(control);
        return control;
    }

    private string OwnKey()
    {
        var form = For.Metadata.ContainerType?.Name ?? "";
        return (form.EndsWith("Form", StringComparison.Ordinal) ? form[..^4] : form) + "." + For.Metadata.PropertyName;
    }
}
