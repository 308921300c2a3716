using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Charts;

/// <summary>What every chart has: a title, a sentence that says what it shows, the picture, and its figures as a table beside it.</summary>
public abstract class ChartTag(Words words) : TagHelper
{
    /// <summary>Unique on the page.</summary>
    public required string Id { get; set; }

    public required string Title { get; set; }

    /// <summary>What the picture says, in a sentence.</summary>
    public required string Says { get; set; }

    protected Words Words { get; } = words;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("id", Id);
        output.Content.SetHtmlContent(Caption());
        output.Content.AppendHtml(Around("chart-picture", Picture()));
        output.Content.AppendHtml(Around("chart-figures", Table()));
    }

    protected abstract IHtmlContent Picture();

    protected abstract IHtmlContent Table();

    private TagBuilder Caption()
    {
        var caption = new TagBuilder("figcaption");
        var title = new TagBuilder("strong");
        title.InnerHtml.Append(Title);
        caption.InnerHtml.AppendHtml(title).Append(" ").Append(Says);
        return caption;
    }

    private static TagBuilder Around(string style, IHtmlContent inner)
    {
        var box = new TagBuilder("div");
        box.AddCssClass(style);
        box.InnerHtml.AppendHtml(inner);
        return box;
    }
}
