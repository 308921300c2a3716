using System.Text;
using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Domain.Tests.Journal;

/// <summary>The bytes and digests below were made with printf, openssl and sha256sum, as docs/journal.md shows.</summary>
[Trait("Rule", "R34")]
public sealed class KnownAnswerTests
{
    private const string Commitment = "a3c0e1b4a81b257406a3d89fa968d7d267b4ee14d7a6c0adc431405fad581a7b";
    private const string First = "abe9a81f5bedc046c2e75ac1051361e7025f7980eb729216b0b993d4ca75ced6";
    private const string Second = "eefe1529604722f1afa49bb590910d43ea0faa9e853ea806179f98e100a1edd2";

    private static readonly string CommitmentForm = """
        complaints-portal/commitment/1
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        sequence 1 1
        act 18 complaint.received
        email 22 lea.martin@example.org
        name 11 Léa Martin
        phone -
        text 41 Le formateur n’est pas venu.
        Deux fois.

        """.ReplaceLineEndings("\n");

    private static readonly string FirstForm = """
        complaints-portal/journal-entry/1
        sequence 1 1
        at 28 2026-03-02T09:15:00.1230000Z
        actor-kind 11 Complainant
        actor-id -
        act 18 complaint.received
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        reference 9 2026-0042
        facts 37 {"channel":"web","status":"Received"}
        commitment 64 a3c0e1b4a81b257406a3d89fa968d7d267b4ee14d7a6c0adc431405fad581a7b
        previous 64 0000000000000000000000000000000000000000000000000000000000000000

        """.ReplaceLineEndings("\n");

    private static readonly string SecondForm = """
        complaints-portal/journal-entry/1
        sequence 1 2
        at 28 2026-03-03T08:00:00.0000000Z
        actor-kind 5 Staff
        actor-id 36 0195d2a0-0000-7000-8000-0000000000a1
        act 20 complaint.registered
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        reference 9 2026-0042
        facts 52 {"register-number":"REC-2026-0031","role":"Manager"}
        commitment -
        previous 64 abe9a81f5bedc046c2e75ac1051361e7025f7980eb729216b0b993d4ca75ced6

        """.ReplaceLineEndings("\n");

    [Fact]
    public void CanonicalForm_OfTheExample_IsTheDocumentedBytes()
    {
        var entries = Entries();
        Assert.Equal(FirstForm, Encoding.UTF8.GetString(CanonicalForm.Of(entries[0])));
        Assert.Equal(SecondForm, Encoding.UTF8.GetString(CanonicalForm.Of(entries[1])));
        Assert.Equal(CommitmentForm, Encoding.UTF8.GetString(
            CanonicalForm.Of(JournalExample.Complaint, 1, "complaint.received", JournalExample.Personal)));
        Assert.Equal((420, 402), (CanonicalForm.Of(entries[0]).Length, CanonicalForm.Of(entries[1]).Length));
    }

    [Fact]
    public void Append_TheExample_ComesToTheDigestsWorkedByHand()
    {
        var entries = Entries();
        Assert.Equal(Commitment, CanonicalForm.Hex(entries[0].Commitment!));
        Assert.Equal(First, CanonicalForm.Hex(entries[0].Digest));
        Assert.Equal(Second, CanonicalForm.Hex(entries[1].Digest));
        Assert.Equal($"{Second}@2", entries[1].AsHead().ToString());
    }

    [Fact]
    public void Document_ItsExample_IsThisOne()
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "journal.md")).ReplaceLineEndings("\n");
        Assert.All([CommitmentForm, FirstForm, SecondForm], form => Assert.Contains(form, document, StringComparison.Ordinal));
        Assert.All([Commitment, First, $"{Second}@2"], hash => Assert.Contains(hash, document, StringComparison.Ordinal));
    }

    private static List<JournalEntry> Entries()
    {
        var first = JournalChain.Append(JournalHead.Empty, JournalExample.Received, JournalExample.Key);
        return [first, JournalChain.Append(first.AsHead(), JournalExample.Registered)];
    }
}
