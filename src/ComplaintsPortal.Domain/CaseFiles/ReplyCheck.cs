using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What a reply must say before it may be sent (R24).</summary>
public static class ReplyCheck
{
    public const string Decision = "decision";
    public const string DecisionReason = "decision-reason";
    public const string Settled = "settled-in-full";
    public const string Reasons = "reasons";
    public const string Remedy = "remedy";
    public const string RemainingActions = "remaining-actions";

    /// <summary>The codes of what is missing, in the order of the form; remedy and remaining actions may say "none", but they must say something.</summary>
    public static IReadOnlyList<string> Missing(ReplyDraft draft) =>
    [
        .. Lines(draft).Where(l => !l.Given).Select(l => l.Code),
    ];

    private static IEnumerable<(string Code, bool Given)> Lines(ReplyDraft draft)
    {
        yield return (Decision, draft.Decision is not null);
        if (draft.Decision == Complaints.Decision.Other) yield return (DecisionReason, Has(draft.DecisionReason));
        yield return (Settled, draft.SettledInFull is not null);
        yield return (Reasons, Has(draft.Reasons));
        yield return (Remedy, Has(draft.Remedy));
        yield return (RemainingActions, Has(draft.RemainingActions));
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
