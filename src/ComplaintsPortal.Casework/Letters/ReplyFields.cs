using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the reply adds: decision, reasons, remedy, remaining actions, recourse (R24, R25).</summary>
public static class ReplyFields
{
    public static IReadOnlyDictionary<string, string?> Of(ReplyDraft draft, Recourse recourse, OrganisationProfile profile) =>
        new Dictionary<string, string?>
        {
            ["decision"] = draft.Decision.ToString(),
            ["decisionReason"] = draft.DecisionReason,
            ["reasons"] = draft.Reasons,
            ["remedy"] = draft.Remedy,
            ["remaining"] = draft.RemainingActions,
            ["closing"] = draft.ClosingWords,
            ["recourse"] = RecourseText(recourse),
        };

    /// <summary>The recourse paragraph as it goes into the letter.</summary>
    public static string RecourseText(Recourse recourse) => recourse.Mediator?.Name ?? "";
}
