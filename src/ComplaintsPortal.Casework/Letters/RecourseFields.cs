using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the recourse paragraph says (R25): the mediator, and for a consumer the last day.</summary>
public static class RecourseFields
{
    /// <summary>For a reply.</summary>
    public static Dictionary<string, string?> Of(Recourse recourse) =>
        new(Mediation(recourse)) { ["settled"] = recourse == Recourse.None ? "1" : null };

    /// <summary>For the letter after two months without a reply.</summary>
    public static Dictionary<string, string?> Mediation(Recourse recourse) => new()
    {
        ["mediatorName"] = recourse.Mediator?.Name,
        ["mediatorOwnName"] = recourse.Mediator?.NameBesidesWebsite,
        ["mediatorLink"] = recourse.Mediator?.Website,
        ["mediatorAddress"] = recourse.Mediator?.PostalAddress?.OnOneLine(),
        ["consumerMediator"] = recourse.SaysConsumerMediator ? "1" : null,
        ["forConsumer"] = recourse.ForConsumer ? "1" : null,
        ["until"] = recourse.Until is { } until ? FrenchDate.Long(until) : null,
    };

    /// <summary>The paragraph alone, in Markdown, as it goes into the letter.</summary>
    public static string Paragraph(Recourse recourse, PortalAddress address)
    {
        var fields = Of(recourse);
        fields["portalLink"] = address.Page("");
        return Templates.Recourse.Markup(fields).Trim();
    }
}
