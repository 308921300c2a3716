using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the acknowledgement adds: each file with its SHA-256 (R11).</summary>
public static class AcknowledgementFields
{
    public static IReadOnlyDictionary<string, string?> Of(IReadOnlyList<Document> files) =>
        new Dictionary<string, string?> { ["files"] = string.Join('\n', files.Select(f => LetterPhrases.Format("File", f.Name, f.Sha256))) };

    /// <summary>For the written statement of an oral complaint: the day it came, and its own words where it has some (R6, L612-2).</summary>
    public static IReadOnlyDictionary<string, string?> OfConfirmation(IReadOnlyList<Document> files, DateOnly on, string text)
    {
        var fields = new Dictionary<string, string?>(Of(files)) { ["confirmedOn"] = FrenchDate.Long(on) };
        if (!string.IsNullOrWhiteSpace(text)) fields["description"] = text;
        return fields;
    }
}
