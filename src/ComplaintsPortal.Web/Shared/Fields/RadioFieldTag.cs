using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>One of a few, all in sight: <c>&lt;field-radios for="Form.Decision" items="Model.Decisions" required /&gt;</c>.</summary>
[HtmlTargetElement("field-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadioFieldTag(Words words) : ChoicesFieldTag(words)
{
    protected override string Type => "radio";

    protected override bool EachIsRequired(FieldFrame frame) => frame.IsRequired;

    protected override IReadOnlySet<string> Chosen(FieldFrame frame) => frame.Value is { } value ? new HashSet<string> { value } : new HashSet<string>();
}
