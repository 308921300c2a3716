using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>One line of a <c>&lt;dl class="facts"&gt;</c>: <c>&lt;fact words="Case.Subject"&gt;…&lt;/fact&gt;</c>. A fact
/// without content says that nothing is known, or is left out with <c>optional</c>.</summary>
[HtmlTargetElement("fact")]
public sealed class FactTag(Words words) : TagHelper
{
    [HtmlAttributeName("words")]
    public required string Key { get; set; }

    public bool Optional { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        if (Optional && content.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.PreContent.AppendHtml("<dt>").Append(words[Key]).AppendHtml("</dt><dd>");
        output.PostContent.AppendHtml("</dd>");
        if (content.IsEmptyOrWhiteSpace)
        {
            output.Content.SetContent(words["Fact.Unknown"]);
        }
    }
}
