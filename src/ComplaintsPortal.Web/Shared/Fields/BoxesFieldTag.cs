using System.Collections;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>Any of a few, all in sight: <c>&lt;field-boxes for="Form.Items" items="…" /&gt;</c>. The property is a list of the
/// chosen values.</summary>
[HtmlTargetElement("field-boxes", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BoxesFieldTag(Words words) : ChoicesFieldTag(words)
{
    protected override string Type => "checkbox";

    protected override bool EachIsRequired(FieldFrame frame) => false;

    protected override IReadOnlySet<string> Chosen(FieldFrame frame) =>
        (For.Model as IEnumerable)?.Cast<object>().Select(value => value.ToString() ?? "").ToHashSet() ?? [];
}
