using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary><c>&lt;field for="Form.LastName" words="Complaint.LastName" required autocomplete="family-name" /&gt;</c>.
/// Other attributes (autocomplete, inputmode, min, max, spellcheck…) go to the control.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextFieldTag(Words words) : FieldTag(words)
{
    /// <summary>Nobody types more into one line: of what a program sent the beginning is shown again (R53).</summary>
    private const int LongestShown = 1000;

    /// <summary>text, email, tel, date, password, search, number.</summary>
    public string Type { get; set; } = "text";

    protected override TagBuilder Control(FieldFrame frame)
    {
        var input = Named("input", frame);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Type == "date")
        {
            input.AddCssClass("date");
        }

        if (Type != "password")
        {
            input.Attributes["value"] = OutsideText.Start(frame.Value ?? "", LongestShown);
        }

        return input;
    }
}
