using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>What is wrong with a form, at its head: each error once, in the order of the fields, linked to its field (R52).
/// Shows nothing when nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTag(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors(View.ViewData).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        var title = new TagBuilder("h2");
        title.Attributes["id"] = "error-summary-title";
        title.InnerHtml.Append(words.Count("ErrorSummary.Title", errors.Count));
        output.Content.SetHtmlContent(title).AppendHtml(List(errors));
    }

    private static TagBuilder List(IEnumerable<(string Name, string Text)> errors)
    {
        var list = new TagBuilder("ul");
        foreach (var (name, text) in errors)
        {
            var item = new TagBuilder("li");
            var words = name.Length == 0 ? item : new TagBuilder("a");
            words.InnerHtml.Append(text);
            if (name.Length > 0)
            {
                words.Attributes["href"] = "#" + FieldNames.Id(name);
                item.InnerHtml.AppendHtml(words);
            }

            list.InnerHtml.AppendHtml(item);
        }

        return list;
    }

    private static IEnumerable<(string Name, string Text)> Errors(ViewDataDictionary data)
    {
        var order = FieldNames.InOrder(data.ModelMetadata).ToList();
        int Place(string name) => order.IndexOf(name.Split('.', '[')[0]) is var place and >= 0 ? place : name.Length == 0 ? -1 : int.MaxValue;
        return data.ModelState
            .Where(entry => entry.Value is { ValidationState: ModelValidationState.Invalid })
            .OrderBy(entry => Place(entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .Distinct();
    }
}
