using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>A form's own marks (anti-forgery, one-time token) go before its fields: a form proves itself before its first file is kept (R53), and what is
/// beyond a bound is never the proof.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class MarksFirstTag : TagHelper
{
    /// <summary>After those that add the marks at the end.</summary>
    public override int Order => int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output.PostContent.IsEmptyOrWhiteSpace) return;
        output.PreContent.AppendHtml(output.PostContent.GetContent());
        output.PostContent.Clear();
    }
}
