using System.Text;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using static ComplaintsPortal.Domain.Tests.Journal.JournalExample;

namespace ComplaintsPortal.Domain.Tests.Journal;

[Trait("Rule", "R34")]
public sealed class CommitmentKeyTests
{
    [Fact, Trait("Rule", "R40")]
    public void Verify_AfterTheKeyIsDestroyed_TheChainStillHoldsAndNothingPersonalIsInIt()
    {
        var chain = Chain(3);
        Assert.True(JournalChain.Verify(chain).Intact);
        var bytes = string.Concat(chain.Select(entry => Encoding.UTF8.GetString(CanonicalForm.Of(entry)) + entry.Facts));
        Assert.DoesNotContain("venu", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("convocation.txt", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("formateur", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Fanny", bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Opens_TheContentCommittedTo_IsTrueAndOfAnythingElseFalse()
    {
        var (said, file) = (Contents.Of(Said), Contents.Of(Joined));
        var entry = Committed(Chain(1)[0]);

        Assert.True(Key.Opens(entry, 0, said));
        Assert.True(Key.Opens(entry, 1, file));
        Assert.False(Key.Opens(entry, 1, said));
        Assert.False(Key.Opens(entry, 2, file));
        Assert.False(Key.Opens(entry, 0, Changed(said, "text", "Le formateur n’est pas venu.\nTrois fois.")));
        Assert.False(Key.Opens(entry, 1, Changed(file, "action", "")));
        Assert.False(Key.Opens(entry, 1, Changed(file, "other", null)));
        Assert.False(Key.Opens(entry, 0, said with { Name = new ContentName(ContentKind.Note, Said.Id) }));
        Assert.False(Key.Opens(entry, 0, Content.Gone(said.Name)));
        Assert.False(Key.Opens(entry with { Act = "note.added" }, 0, said));
        Assert.False(CommitmentKey.New(Complaint).Opens(entry, 0, said));
        Assert.False(new CommitmentKey(Guid.NewGuid(), Key.Secret).Opens(entry, 0, said));
    }

    [Fact]
    public void Names_OfAnEntry_AreThoseOfItsActInTheirOrder()
    {
        var chain = Chain(2);

        Assert.Equal([Contents.Of(Said).Name, Contents.Of(Joined).Name], Committed(chain[0]).Names()!);
        Assert.Empty(Committed(chain[1]).Names()!);
        Assert.Null((Committed(chain[0]) with { Facts = "{}" }).Names());
        Assert.Null((Committed(chain[0]) with { Facts = """{"holds":"Nothing:1"}""" }).Names());
    }

    [Fact]
    public void Commit_EqualContentsInTwoPlaces_LooksDifferent() =>
        Assert.NotEqual(Key.Commit(1, "note.added", Contents.Of(Said)), Key.Commit(2, "note.added", Contents.Of(Said)));

    [Fact]
    public void Commit_HalfASurrogatePair_IsTakenAsADatabaseKeepsIt() => Assert.Equal(
        Key.Commit(1, "act", Content.Of(ContentKind.Note, Complaint, ("text", "a\ufffdb"))),
        Key.Commit(1, "act", Content.Of(ContentKind.Note, Complaint, ("text", "a\ud83db"))));

    [Fact]
    public void Append_ContentsWithoutTheKeyOfTheirComplaint_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => JournalChain.Append(JournalHead.Empty, Received));
        Assert.Throws<ArgumentException>(() => JournalChain.Append(JournalHead.Empty, Received, CommitmentKey.New(Guid.NewGuid())));
    }

    [Fact]
    public void New_Twice_GivesTwoSecretsOf256Bits()
    {
        var (one, other) = (CommitmentKey.New(Complaint), CommitmentKey.New(Complaint));
        Assert.NotEqual(one.Secret, other.Secret);
        Assert.Equal(32, one.Secret.Length);
        Assert.Throws<ArgumentException>(() => new CommitmentKey(Complaint, new byte[31]));
    }

    private static Content Changed(Content content, string name, string? value) =>
        content with { Facts = new Dictionary<string, string?>(content.Facts) { [name] = value } };

    private static CommittedEntry Committed(JournalEntry entry) => new(entry.Sequence, entry.Act, entry.Reference, entry.Facts, entry.Commitment);
}
