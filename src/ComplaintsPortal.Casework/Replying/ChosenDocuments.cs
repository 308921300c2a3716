using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>The documents that go with a reply.</summary>
/// <param name="Attached">In the message itself, or in the envelope; otherwise the letter names them and the complainant's page offers them.</param>
/// <param name="Held">Why one of them can't go yet.</param>
public sealed record ChosenDocuments(IReadOnlyList<Document> Documents, bool Attached, Refusal? Held)
{
    public static ChosenDocuments None { get; } = new([], true, null);

    /// <summary>Their names, one a line; null where there is none.</summary>
    public string? Names => Documents.Count == 0 ? null : string.Join('\n', Documents.Select(document => document.Name));
}
