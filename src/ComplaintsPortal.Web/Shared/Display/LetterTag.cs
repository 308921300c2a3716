using ComplaintsPortal.Casework.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>
/// A letter as it reads on paper: <c>&lt;letter text="@letter.Markup" /&gt;</c>. Headings, lists, quotes and emphasis of the
/// templates are set as such; what people wrote stands word for word, and nothing becomes a link or a picture.
/// </summary>
[HtmlTargetElement("letter", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LetterTag : TagHelper
{
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "prose letter");
        output.Attributes.SetAttribute("dir", "auto");
        output.Content.SetHtmlContent(MarkdownText.ToHtml(Text, topHeading: 3, links: false));
    }
}
