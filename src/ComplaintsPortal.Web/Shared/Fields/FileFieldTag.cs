using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>Files to add: <c>&lt;field-files for="Form.Attachments" accept="@accepted" multiple /&gt;</c>. The list of files
/// already kept goes inside the tag.</summary>
[HtmlTargetElement("field-files", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileFieldTag(Words words) : FieldTag(words)
{
    protected override TagBuilder Control(FieldFrame frame)
    {
        var input = Named("input", frame);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "file";
        return input;
    }
}
