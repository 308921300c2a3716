using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>
/// The bytes that a digest or a commitment is taken of (docs/journal.md): a title line, then one line a field,
/// <c>name length value</c>, the length in bytes of the value's UTF-8. The length makes it unambiguous whatever the value
/// holds; nothing is normalised, so any change of a byte shows.
/// </summary>
public static class CanonicalForm
{
    private const string EntryTitle = "complaints-portal/journal-entry/1";
    private const string CommitmentTitle = "complaints-portal/commitment/1";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All of an entry but its digest.</summary>
    public static byte[] Of(JournalEntry entry) => Lines(EntryTitle,
    [
        ("sequence", Number(entry.Sequence)),
        ("at", Instant(entry.At)),
        ("actor-kind", entry.ActorKind.ToString()),
        ("actor-id", Id(entry.ActorId)),
        ("act", entry.Act),
        ("complaint", Id(entry.ComplaintId)),
        ("reference", entry.Reference),
        ("facts", entry.Facts),
        ("commitment", entry.Commitment is { } commitment ? Hex(commitment) : null),
        ("previous", Hex(entry.PreviousDigest)),
    ]);

    /// <summary>What a commitment binds: the complaint, the place in the journal, the act, and the content's kind, id and facts by name.</summary>
    public static byte[] Of(Guid complaintId, long sequence, string act, Content content) => Lines(CommitmentTitle,
    [
        ("complaint", Id(complaintId)),
        ("sequence", Number(sequence)),
        ("act", act),
        ("content", content.Name.ToString()),
        .. content.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => (FactName.Checked(fact.Key), WellFormed(fact.Value))),
    ]);

    /// <summary>The SHA-256 of an entry's canonical form.</summary>
    public static byte[] DigestOf(JournalEntry entry) => SHA256.HashData(Of(entry));

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>Instants are kept to the millisecond, which every database keeps exactly.</summary>
    internal static DateTimeOffset ToMillisecond(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    /// <summary>Half a surrogate pair has no UTF-8 and no database keeps it: it becomes U+FFFD, as it does when stored.</summary>
    internal static string? WellFormed(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static byte[] Lines(string title, IEnumerable<(string Name, string? Value)> fields)
    {
        var form = new StringBuilder(title).Append('\n');
        foreach (var (name, value) in fields)
        {
            form.Append(name).Append(' ');
            if (value is null) form.Append('-');
            else form.Append(CultureInfo.InvariantCulture, $"{Utf8.GetByteCount(value)} {value}");
            form.Append('\n');
        }
        return Utf8.GetBytes(form.ToString());
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string? Id(Guid? id) => id?.ToString("D");
}
