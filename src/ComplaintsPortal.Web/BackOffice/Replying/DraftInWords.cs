using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>A draft as one text under its labels, so that two can be laid side by side.</summary>
public static class DraftInWords
{
    public static string Of(ReplyDraft? draft, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (draft is null) return words["Reply.NoDraft"];
        (string Label, string? Text)[] parts =
        [
            (words["Reply.Decision.Label"], draft.Decision is { } decision ? words.Of(decision) : null),
            (words["Reply.DecisionReason.Label"], draft.DecisionReason),
            (words["Reply.SettledInFull.Label"], draft.SettledInFull switch { true => words["Reply.Settled.Yes"], false => words["Reply.Settled.No"], null => null }),
            (words["Reply.Reasons.Label"], draft.Reasons),
            (words["Reply.Remedy.Label"], draft.Remedy),
            (words["Reply.RemainingActions.Label"], draft.RemainingActions),
            (words["Reply.ClosingWords.Label"], draft.ClosingWords),
        ];
        return string.Join("\n\n", parts.Where(part => part.Text is { Length: > 0 }).Select(part => $"{part.Label}\n{part.Text}"));
    }
}
