using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ComplaintsPortal.Web.Shared.Display;

/// <summary><c>&lt;status-badge value="Model.Status" /&gt;</c>: the word says it, the colour only helps.</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusBadgeTag(Words words) : TagHelper
{
    public required Status Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ("badge " + Tone(Value)).TrimEnd());
        output.Content.SetContent(words.Of(Value));
    }

    private static string Tone(Status status) => status switch
    {
        Status.Received => "note",
        Status.AwaitingConfirmation or Status.Incomplete or Status.Mediation => "warn",
        Status.Registered or Status.InTreatment => "accent",
        Status.Replied => "good",
        Status.Contested => "danger",
        _ => "",
    };
}
