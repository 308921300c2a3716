using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the acknowledgement adds: each file with its SHA-256 (R11), and the names of those that a message held and that are no documents of the case.</summary>
public static class AcknowledgementFields
{
    public static IReadOnlyDictionary<string, string?> Of(IReadOnlyList<Document> files, IReadOnlyList<string>? leftInside = null) => new Dictionary<string, string?>
    {
        ["files"] = string.Join('\n', files.Select(f => LetterPhrases.Format("File", f.Name, f.Sha256))),
        ["leftInside"] = string.Join('\n', leftInside ?? []),
    };

    /// <summary>For the written statement of an oral complaint: the day it came, and its own words where it has some (R6, L612-2).</summary>
    public static IReadOnlyDictionary<string, string?> OfConfirmation(IReadOnlyList<Document> files, DateOnly on, string text, IReadOnlyList<string>? leftInside = null)
    {
        var fields = new Dictionary<string, string?>(Of(files, leftInside)) { ["confirmedOn"] = FrenchDate.Long(on) };
        if (!string.IsNullOrWhiteSpace(text)) fields["description"] = text;
        return fields;
    }
}
