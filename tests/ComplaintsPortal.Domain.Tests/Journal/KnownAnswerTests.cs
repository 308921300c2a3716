using System.Text;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Domain.Tests.Journal;

/// <summary>The bytes and digests below were made with printf, openssl and sha256sum, as docs/journal.md shows.</summary>
[Trait("Rule", "R34")]
public sealed class KnownAnswerTests
{
    private const string Of1 = "0cb75e501c0baf5db8346cee3b9e74e40d173bc89817f45fc77be48afba5e532";
    private const string Of2 = "baac6a1b2022aa7c28b6c4b1513be3f0d9d56a7d85de48e9cacc3f3b508a0f0d";
    private const string First = "8bb8bc7f7d15afae889b9f5790c2fa257ebb4b2cbc6f8681fabe5c7fe07eb600";
    private const string Second = "81af9cd124e6f08e21cb117e8c731e2affe21aa8fb9a08e8a86d4c13b78c4e88";

    private static readonly string EntryForm = """
        complaints-portal/commitment/1
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        sequence 1 1
        act 20 information.received
        content 42 Entry:0195d2a0-0000-7000-8000-0000000000e1
        at 24 2026-03-02T09:15:00.123Z
        channel 3 Web
        hour-known 4 true
        kind 11 Information
        on 10 2026-03-02
        text 41 Le formateur n’est pas venu.
        Deux fois.

        """.ReplaceLineEndings("\n");

    private static readonly string DocumentForm = """
        complaints-portal/commitment/1
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        sequence 1 1
        act 20 information.received
        content 45 Document:0195d2a0-0000-7000-8000-0000000000d1
        action -
        at 24 2026-03-02T09:15:00.123Z
        by -
        entry 36 0195d2a0-0000-7000-8000-0000000000e1
        length 2 21
        media-type 10 text/plain
        name 15 convocation.txt
        origin 11 Complainant
        sha256 64 4ca3c0cd786f59a1b955ebfbd9ac0857ceefc2d504f53c9b57ebb0814e62b68a

        """.ReplaceLineEndings("\n");

    private static readonly string FirstForm = """
        complaints-portal/journal-entry/1
        sequence 1 1
        at 28 2026-03-02T09:15:00.1230000Z
        actor-kind 11 Complainant
        actor-id -
        act 20 information.received
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        reference 9 2026-0042
        facts 172 {"answers":"true","channel":"Web","files":"1","holds":"Entry:0195d2a0-0000-7000-8000-0000000000e1 Document:0195d2a0-0000-7000-8000-0000000000d1","received-on":"2026-03-02"}
        commitment 128 0cb75e501c0baf5db8346cee3b9e74e40d173bc89817f45fc77be48afba5e532baac6a1b2022aa7c28b6c4b1513be3f0d9d56a7d85de48e9cacc3f3b508a0f0d
        previous 64 0000000000000000000000000000000000000000000000000000000000000000

        """.ReplaceLineEndings("\n");

    private static readonly string SecondForm = """
        complaints-portal/journal-entry/1
        sequence 1 2
        at 28 2026-03-03T08:00:00.0000000Z
        actor-kind 5 Staff
        actor-id 36 0195d2a0-0000-7000-8000-0000000000a1
        act 18 complaint.assigned
        complaint 36 0195d2a0-0000-7000-8000-000000000042
        reference 9 2026-0042
        facts 65 {"owner":"0195d2a0-0000-7000-8000-0000000000a1","role":"Manager"}
        commitment -
        previous 64 8bb8bc7f7d15afae889b9f5790c2fa257ebb4b2cbc6f8681fabe5c7fe07eb600

        """.ReplaceLineEndings("\n");

    [Fact]
    public void CanonicalForm_OfTheExample_IsTheDocumentedBytes()
    {
        var entries = Entries();
        Assert.Equal(FirstForm, Encoding.UTF8.GetString(CanonicalForm.Of(entries[0])));
        Assert.Equal(SecondForm, Encoding.UTF8.GetString(CanonicalForm.Of(entries[1])));
        Assert.Equal(EntryForm, Encoding.UTF8.GetString(CanonicalForm.Of(JournalExample.Complaint, 1, "information.received", Contents.Of(JournalExample.Said))));
        Assert.Equal(DocumentForm, Encoding.UTF8.GetString(CanonicalForm.Of(JournalExample.Complaint, 1, "information.received", Contents.Of(JournalExample.Joined))));
        Assert.Equal((623, 413), (CanonicalForm.Of(entries[0]).Length, CanonicalForm.Of(entries[1]).Length));
    }

    [Fact]
    public void Append_TheExample_ComesToTheDigestsWorkedByHand()
    {
        var entries = Entries();
        Assert.Equal(Of1 + Of2, CanonicalForm.Hex(entries[0].Commitment!));
        Assert.Equal(First, CanonicalForm.Hex(entries[0].Digest));
        Assert.Equal(Second, CanonicalForm.Hex(entries[1].Digest));
        Assert.Equal($"{Second}@2", entries[1].AsHead().ToString());
    }

    [Fact]
    public void Document_ItsExample_IsThisOne()
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "journal.md")).ReplaceLineEndings("\n");
        Assert.All([EntryForm, DocumentForm, FirstForm, SecondForm], form => Assert.Contains(form, document, StringComparison.Ordinal));
        Assert.All([Of1, Of2, First, $"{Second}@2"], hash => Assert.Contains(hash, document, StringComparison.Ordinal));
    }

    private static List<JournalEntry> Entries()
    {
        var first = JournalChain.Append(JournalHead.Empty, JournalExample.Received, JournalExample.Key);
        return [first, JournalChain.Append(first.AsHead(), JournalExample.Assigned)];
    }
}
