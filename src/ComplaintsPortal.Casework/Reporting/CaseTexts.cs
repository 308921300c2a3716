using System.Globalization;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Parts of a case as plain text for its archive; the labels are the register's file's own words.</summary>
internal static class CaseTexts
{
    public static string Of(TreatmentAction action, string? owner) =>
        $"{action.Text}\n\nresponsable : {owner}\necheance : {Date(action.DueOn)}\nfait_le : {Date(action.DoneOn)}\n";

    public static string Of(ProgressQuestion question) => $"{question.Text}\n\nreponse :\n{question.Answer}\n";

    /// <summary>The entry with everything that docs/journal.md needs to hold it against its digest.</summary>
    public static object Of(JournalEntry entry) => new
    {
        sequence = entry.Sequence,
        at = entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        actorKind = entry.ActorKind.ToString(),
        actorId = entry.ActorId,
        act = entry.Act,
        complaintId = entry.ComplaintId,
        reference = entry.Reference,
        facts = entry.Facts,
        commitment = entry.Commitment is { } commitment ? Convert.ToHexStringLower(commitment) : null,
        previousDigest = Convert.ToHexStringLower(entry.PreviousDigest),
        digest = Convert.ToHexStringLower(entry.Digest),
    };

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
