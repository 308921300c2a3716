using System.Text;
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
        Assert.DoesNotContain("Martin", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("lea.martin", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("formateur", bytes, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Fanny", bytes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Opens_TheFactsCommittedTo_IsTrueAndOfAnythingElseFalse()
    {
        var chain = Chain(2);
        Assert.True(Key.Opens(chain[0], Personal));
        Assert.False(Key.Opens(chain[0], Changed("name", "Léa Martins")));
        Assert.False(Key.Opens(chain[0], Changed("phone", "")));
        Assert.False(Key.Opens(chain[0], Changed("address", null)));
        Assert.False(Key.Opens(chain[1], Personal));
        Assert.False(CommitmentKey.New(Complaint).Opens(chain[0], Personal));
        Assert.False(new CommitmentKey(Guid.NewGuid(), Key.Secret).Opens(chain[0], Personal));
    }

    [Fact]
    public void Commit_EqualFactsInTwoPlaces_LooksDifferent() =>
        Assert.NotEqual(Key.Commit(1, "note.added", Personal), Key.Commit(2, "note.added", Personal));

    [Fact]
    public void Commit_HalfASurrogatePair_IsTakenAsADatabaseKeepsIt() => Assert.Equal(
        Key.Commit(1, "act", new Dictionary<string, string?> { ["text"] = "a\ufffdb" }),
        Key.Commit(1, "act", new Dictionary<string, string?> { ["text"] = "a\ud83db" }));

    [Fact]
    public void Append_PersonalFactsWithoutTheKeyOfTheirComplaint_AreRefused()
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

    private static Dictionary<string, string?> Changed(string name, string? value) => new(Personal) { [name] = value };
}
