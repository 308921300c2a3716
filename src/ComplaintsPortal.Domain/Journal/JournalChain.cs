using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>Adds entries to the journal and checks it (R34). Pure: the caller keeps the head and stores the entry in the transaction of the act.</summary>
public static class JournalChain
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry that follows a head. What it stored needs the key of the complaint that the act is about.</summary>
    public static JournalEntry Append(JournalHead head, JournalAct act, CommitmentKey? key = null)
    {
        var sequence = head.Sequence + 1;
        var code = FactName.Checked(act.Act);
        var bare = new JournalEntry(
            sequence,
            CanonicalForm.ToMillisecond(act.At),
            act.By.Kind,
            act.By.StaffId,
            code,
            act.ComplaintId,
            CanonicalForm.WellFormed(act.Reference),
            FactsOf(act),
            CommitmentOf(act, key, sequence),
            head.Digest(),
            []);
        return new JournalEntry(
            bare.Sequence, bare.At, bare.ActorKind, bare.ActorId, bare.Act, bare.ComplaintId, bare.Reference, bare.Facts,
            bare.Commitment, bare.PreviousDigest, CanonicalForm.DigestOf(bare));
    }

    /// <summary>Checks entries in the order of their numbers; with a head noted earlier, also that entry N is still that.</summary>
    public static JournalVerdict Verify(IEnumerable<JournalEntry> entries, JournalHead? noted = null)
    {
        var verifier = new JournalVerifier(noted);
        foreach (var entry in entries) verifier.Take(entry);
        return verifier.Finish();
    }

    /// <inheritdoc cref="Verify"/>
    public static async Task<JournalVerdict> VerifyAsync(
        IAsyncEnumerable<JournalEntry> entries, JournalHead? noted = null, CancellationToken cancellation = default)
    {
        var verifier = new JournalVerifier(noted);
        await foreach (var entry in entries.WithCancellation(cancellation)) verifier.Take(entry);
        return verifier.Finish();
    }

    /// <summary>What the act tells in clear, the names of what it commits to and, for staff, the role they acted in: roles change, the journal does not.</summary>
    private static string FactsOf(JournalAct act)
    {
        var facts = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in act.Facts) facts[FactName.Checked(name)] = CanonicalForm.WellFormed(value);
        if (act.By.Role is { } role) facts.TryAdd("role", role.ToString());
        if (act.Contents.Count > 0) facts[ContentName.Fact] = ContentName.Write(act.Contents);
        return JsonSerializer.Serialize(facts, Readable);
    }

    private static byte[]? CommitmentOf(JournalAct act, CommitmentKey? key, long sequence)
    {
        if (act.Contents.Count == 0) return null;
        if (key is null || key.ComplaintId != act.ComplaintId)
            throw new ArgumentException("What an act stored enters the journal only under the key of its complaint.", nameof(key));
        return key.Commit(sequence, act.Act, act.Contents);
    }
}
