using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>Gives every form on an act's page its one-time token; one that holds files carries its own already.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class ActFormTag(ActForms forms) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (ViewContext.ViewData.Model is not IActPage) return;
        var content = await output.GetChildContentAsync();
        if (content.GetContent().Contains($"name=\"{FormTokens.Field}\"", StringComparison.Ordinal)) return;
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.MergeAttributes(new Dictionary<string, string?>
        {
            ["type"] = "hidden",
            ["name"] = FormTokens.Field,
            ["value"] = forms.Issue(),
            ["autocomplete"] = "off",
        });
        output.PostContent.AppendHtml(field);
    }
}
