using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What a reply must say before it may be sent (R24).</summary>
public static class ReplyCheck
{
    public const string Decision = "decision";
    public const string DecisionReason = "decision-reason";
    public const string Settled = "settled-in-full";

    /// <summary>Settled in full, but rejected or upheld in part only: the mediator would not be named (R25).</summary>
    public const string Contradiction = "settled-but-not-upheld";

    public const string Reasons = "reasons";
    public const string Remedy = "remedy";
    public const string RemainingActions = "remaining-actions";

    /// <summary>The codes of what is missing, in the order of the form; remedy and remaining actions may say "none", but they must say something.</summary>
    public static IReadOnlyList<string> Missing(ReplyDraft draft) =>
    [
        .. Lines(draft).Where(l => !l.Given).Select(l => l.Code),
    ];

    /// <summary>A reply with one of these missing is not sent.</summary>
    public static Refusal? WhyNotSend(ReplyDraft draft) =>
        Missing(draft) is { Count: > 0 } missing ? new Refusal("reply-incomplete", [.. missing]) : null;

    private static IEnumerable<(string Code, bool Given)> Lines(ReplyDraft draft)
    {
        yield return (Decision, draft.Decision is not null);
        if (draft.Decision == Complaints.Decision.Other) yield return (DecisionReason, Has(draft.DecisionReason));
        yield return (Settled, draft.SettledInFull is not null);
        if (draft.SettledInFull == true) yield return (Contradiction, draft.Decision is not (Complaints.Decision.Rejected or Complaints.Decision.PartlyUpheld));
        yield return (Reasons, Has(draft.Reasons));
        yield return (Remedy, Has(draft.Remedy));
        yield return (RemainingActions, Has(draft.RemainingActions));
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
