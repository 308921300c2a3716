using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the acknowledgement adds: each file with its SHA-256 (R11).</summary>
public static class AcknowledgementFields
{
    public static IReadOnlyDictionary<string, string?> Of(IReadOnlyList<Document> files) =>
        new Dictionary<string, string?> { ["files"] = string.Join('\n', files.Select(f => LetterPhrases.Format("File", f.Name, f.Sha256))) };
}
