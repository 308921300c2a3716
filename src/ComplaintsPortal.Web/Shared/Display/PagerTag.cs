using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary>The ways to the page before and the page after of a long list: <c>&lt;pager previous="…" next="…" /&gt;</c>.
/// Shows nothing where there is only one page; what stands inside is shown between the two.</summary>
[HtmlTargetElement("pager")]
public sealed class PagerTag(Words words) : TagHelper
{
    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var between = await output.GetChildContentAsync();
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next) && between.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words["Pager.Label"]);
        output.Content.SetHtmlContent(Way(Previous, "prev", "Pager.Previous"));
        output.Content.AppendHtml("<span class=\"count\">").AppendHtml(between).AppendHtml("</span>").AppendHtml(Way(Next, "next", "Pager.Next"));
    }

    private TagBuilder Way(string? address, string relation, string key)
    {
        var way = new TagBuilder(string.IsNullOrEmpty(address) ? "span" : "a");
        if (!string.IsNullOrEmpty(address))
        {
            way.Attributes["href"] = address;
            way.Attributes["rel"] = relation;
            way.InnerHtml.Append(words[key]);
        }

        return way;
    }
}
