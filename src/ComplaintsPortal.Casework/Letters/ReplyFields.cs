using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the reply adds: decision, reasons, remedy, remaining actions, recourse (R24, R25). What is no complaint is answered as a report.</summary>
public static class ReplyFields
{
    public static IReadOnlyDictionary<string, string?> Of(ReplyDraft draft, Recourse recourse, Nature nature, ChosenDocuments? documents = null) =>
        new Dictionary<string, string?>(RecourseFields.Of(recourse))
        {
            ["decision"] = draft.Decision is { } decision ? LetterPhrases.Of((nature == Nature.Complaint ? "Decision." : "Report.") + decision) : null,
            ["decisionReason"] = draft.Decision == Decision.Other ? draft.DecisionReason : null,
            ["reasons"] = draft.Reasons,
            ["remedy"] = draft.Remedy,
            ["remaining"] = draft.RemainingActions,
            ["closing"] = draft.ClosingWords,
            ["attachedFiles"] = documents is { Attached: true } ? documents.Names : null,
            ["linkedFiles"] = documents is { Attached: false } ? documents.Names : null,
        };
}
