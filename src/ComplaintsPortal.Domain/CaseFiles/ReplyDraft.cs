using System.Text.Json.Serialization;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>A reply in the making: anything may still be missing (R24 is asked when it is sent).</summary>
public sealed record ReplyDraft
{
    public Decision? Decision { get; init; }

    /// <summary>What "other" means; asked for with that decision only.</summary>
    public string? DecisionReason { get; init; }

    public string? Reasons { get; init; }
    public string? Remedy { get; init; }
    public string? RemainingActions { get; init; }

    /// <summary>Whether everything that was asked for is granted; if not, the mediator is named (R25).</summary>
    public bool? SettledInFull { get; init; }

    public string? ClosingWords { get; init; }

    /// <summary>The reply promises something that is still to be done; the complainant is then asked once whether it was (R29).</summary>
    public bool PromisesSomething { get; init; }

    /// <summary>The documents of the case that go with it, their ids with a space between: as text, so that drafts that say the same are equal.</summary>
    public string? DocumentIds { get; init; }

    /// <summary>They are not attached; the complainant's page offers them.</summary>
    public bool LinksDocuments { get; init; }

    [JsonIgnore]
    public IReadOnlyList<Guid> Documents =>
        [.. (DocumentIds ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}
