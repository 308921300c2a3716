using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>The reply in the making as the page holds it, with the version of the case file it was read from.</summary>
public sealed record ReplyForm
{
    public Decision? Decision { get; init; }

    public string? DecisionReason { get; init; }

    public bool? SettledInFull { get; init; }

    public string? Reasons { get; init; }

    public string? Remedy { get; init; }

    public string? RemainingActions { get; init; }

    public bool PromisesSomething { get; init; }

    public string? ClosingWords { get; init; }

    public IList<Guid> Documents { get; init; } = [];

    public bool LinksDocuments { get; init; }

    public int Version { get; init; }

    /// <summary>The button that was pressed: only keep it, or keep it and read it again before it leaves.</summary>
    public ReplyStep Then { get; init; }

    /// <param name="draft">As kept; null for the first time.</param>
    /// <param name="version">Of the case file.</param>
    /// <param name="links">Whether documents are linked where no draft says (the organisation's choice).</param>
    public static ReplyForm Of(ReplyDraft? draft, int version, bool links) => new()
    {
        Decision = draft?.Decision,
        DecisionReason = draft?.DecisionReason,
        SettledInFull = draft?.SettledInFull,
        Reasons = draft?.Reasons,
        Remedy = draft?.Remedy,
        RemainingActions = draft?.RemainingActions,
        PromisesSomething = draft?.PromisesSomething ?? false,
        ClosingWords = draft?.ClosingWords,
        Documents = [.. draft?.Documents ?? []],
        LinksDocuments = draft?.LinksDocuments ?? links,
        Version = version,
    };

    public ReplyDraft Draft() => new()
    {
        Decision = Decision,
        DecisionReason = DecisionReason,
        SettledInFull = SettledInFull,
        Reasons = Reasons,
        Remedy = Remedy,
        RemainingActions = RemainingActions,
        PromisesSomething = PromisesSomething,
        ClosingWords = ClosingWords,
        DocumentIds = Documents.Count == 0 ? null : string.Join(' ', Documents),
        LinksDocuments = LinksDocuments,
    };

    /// <summary>The field of a part that is missing (R24).</summary>
    public static string FieldOf(string missing) => missing switch
    {
        ReplyCheck.Decision => nameof(Decision),
        ReplyCheck.DecisionReason => nameof(DecisionReason),
        ReplyCheck.Settled or ReplyCheck.Contradiction => nameof(SettledInFull),
        ReplyCheck.Reasons => nameof(Reasons),
        ReplyCheck.Remedy => nameof(Remedy),
        _ => nameof(RemainingActions),
    };
}
