using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using static ComplaintsPortal.Domain.Tests.Journal.JournalExample;

namespace ComplaintsPortal.Domain.Tests.Journal;

[Trait("Rule", "R34")]
public sealed class JournalChainTests
{
    public static TheoryData<string> Fields => [.. Tamperings.Keys];

    private static Dictionary<string, Func<JournalEntry, JournalEntry>> Tamperings => new()
    {
        ["at"] = entry => Altered(entry, at: entry.At.AddTicks(1)),
        ["actor kind"] = entry => Altered(entry, actorKind: ActorKind.Portal),
        ["actor id"] = entry => Altered(entry, actorId: (Guid.NewGuid(), true)),
        ["no actor id"] = entry => Altered(entry, actorId: (null, true)),
        ["act"] = entry => Altered(entry, act: "complaint.closed"),
        ["complaint"] = entry => Altered(entry, complaintId: (Guid.NewGuid(), true)),
        ["no complaint"] = entry => Altered(entry, complaintId: (null, true)),
        ["reference"] = entry => Altered(entry, reference: ("2026-0043", true)),
        ["no reference"] = entry => Altered(entry, reference: (null, true)),
        ["a reference of nothing"] = entry => Altered(entry, reference: ("", true)),
        ["half a surrogate"] = entry => Altered(entry, reference: ("\ud800", true)),
        ["facts"] = entry => Altered(entry, facts: entry.Facts.Replace("00a1", "00a2", StringComparison.Ordinal)),
        ["a space in the facts"] = entry => Altered(entry, facts: entry.Facts + " "),
        ["commitment"] = entry => Altered(entry, commitment: (new byte[32], true)),
        ["digest"] = entry => Altered(entry, digest: new byte[32]),
        ["a short digest"] = entry => Altered(entry, digest: []),
        ["previous"] = entry => Altered(entry, previous: new byte[32]),
    };

    [Theory, MemberData(nameof(Fields))]
    public void Verify_AnyFieldOfAnEntryEdited_NamesThatEntry(string field)
    {
        var chain = Chain(6);
        chain[3] = Tamperings[field](chain[3]);
        Assert.Equal(new JournalFault(4, JournalFaultKind.Edited), JournalChain.Verify(chain).Fault);
    }

    [Fact]
    public void Verify_EveryBitOfEveryDigest_Matters()
    {
        var chain = Chain(2);
        for (var bit = 0; bit < 256; bit++)
        {
            var digest = (byte[])chain[1].Digest.Clone();
            digest[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(JournalChain.Verify([chain[0], Altered(chain[1], digest: digest)]).Intact);
        }
    }

    [Fact]
    public void Verify_AnIntactJournal_GivesItsLengthAndHead()
    {
        var chain = Chain(50);
        Assert.Equal(new JournalVerdict(50, chain[^1].AsHead(), null), JournalChain.Verify(chain));
        Assert.Equal(new JournalVerdict(0, JournalHead.Empty, null), JournalChain.Verify([]));
    }

    [Fact]
    public void Verify_AnEntryRemoved_NamesTheMissingOne()
    {
        var chain = Chain(6);
        chain.RemoveAt(2);
        var verdict = JournalChain.Verify(chain);
        Assert.Equal(new JournalFault(3, JournalFaultKind.Missing), verdict.Fault);
        Assert.Equal((5, 2), (verdict.Entries, verdict.Head.Sequence));
    }

    [Fact]
    public void Verify_TheFirstRemoved_NamesTheFirst() =>
        Assert.Equal(new JournalFault(1, JournalFaultKind.Missing), JournalChain.Verify(Chain(4).Skip(1)).Fault);

    [Fact]
    public void Verify_RemovedAndRenumbered_FindsTheChainBroken()
    {
        var chain = Chain(6);
        List<JournalEntry> closed = [.. chain.Take(2), .. chain.Skip(3).Select(entry => Altered(entry, sequence: entry.Sequence - 1, digestAnew: true))];
        Assert.Equal(new JournalFault(3, JournalFaultKind.Unlinked), JournalChain.Verify(closed).Fault);
    }

    [Fact]
    public void Verify_TwoEntriesExchanged_NamesTheOneOutOfPlace()
    {
        var chain = Chain(6);
        (chain[2], chain[3]) = (chain[3], chain[2]);
        Assert.Equal(new JournalFault(3, JournalFaultKind.Moved), JournalChain.Verify(chain).Fault);
    }

    [Fact]
    public void Verify_TwoContentsExchanged_NamesTheFirst()
    {
        var chain = Chain(6);
        (chain[2], chain[3]) = (Altered(chain[3], sequence: 3), Altered(chain[2], sequence: 4));
        Assert.Equal(new JournalFault(3, JournalFaultKind.Edited), JournalChain.Verify(chain).Fault);
    }

    [Fact]
    public void Verify_AnEntryTwice_NamesIt()
    {
        var chain = Chain(4);
        chain.Insert(2, chain[1]);
        Assert.Equal(new JournalFault(2, JournalFaultKind.Repeated), JournalChain.Verify(chain).Fault);
    }

    [Fact]
    public void Verify_EditedWithItsDigestTakenAnew_IsFoundAtTheNextLink()
    {
        var chain = Chain(6);
        chain[2] = Altered(chain[2], facts: "{}", digestAnew: true);
        Assert.Equal(new JournalFault(4, JournalFaultKind.Unlinked), JournalChain.Verify(chain).Fault);
    }

    [Fact]
    public void Verify_ATailCut_IsFoundOnlyByTheHeadNotedBefore()
    {
        var chain = Chain(6);
        var noted = chain[^1].AsHead();
        chain.RemoveRange(4, 2);
        Assert.True(JournalChain.Verify(chain).Intact);
        Assert.Equal(new JournalFault(5, JournalFaultKind.Cut), JournalChain.Verify(chain, noted).Fault);
    }

    [Fact]
    public void Verify_ARebuiltChain_IsFoundOnlyByTheHeadNotedBefore()
    {
        var noted = Chain(4)[^1].AsHead();
        var rebuilt = Chain(6, first: "post");
        Assert.True(JournalChain.Verify(rebuilt).Intact);
        Assert.Equal(new JournalFault(4, JournalFaultKind.Rebuilt), JournalChain.Verify(rebuilt, noted).Fault);
    }

    [Fact]
    public void Verify_AHeadNotedAnywhereBefore_HoldsWhileTheJournalGrows()
    {
        var chain = Chain(6);
        Assert.All(chain, entry => Assert.True(JournalChain.Verify(chain, entry.AsHead()).Intact));
        Assert.True(JournalChain.Verify(chain, JournalHead.Empty).Intact);
    }

    [Fact]
    public void Verify_TheLastEntryRewritten_IsFoundOnlyByTheHead()
    {
        var chain = Chain(3);
        var noted = chain[^1].AsHead();
        chain[2] = Altered(chain[2], facts: "{}", digestAnew: true);
        Assert.True(JournalChain.Verify(chain).Intact);
        Assert.Equal(new JournalFault(3, JournalFaultKind.Rebuilt), JournalChain.Verify(chain, noted).Fault);
    }

    [Fact]
    public async Task VerifyAsync_AStream_SaysTheSame()
    {
        var chain = Chain(300);
        Assert.Equal(JournalChain.Verify(chain), await JournalChain.VerifyAsync(Stream(chain)));
    }

    [Fact]
    public void Append_FactsInAnyOrder_GivesTheSameBytes()
    {
        Dictionary<string, string?> facts = new() { ["b"] = "2", ["a"] = "é\"\u0000", ["B"] = null };
        Assert.Equal("""{"B":null,"a":"é\"\u0000","b":"2"}""", JournalChain.Append(JournalHead.Empty, Assigned with { By = Actor.Portal, Facts = facts }).Facts);
    }

    [Fact]
    public void Append_AnActOfStaff_KeepsTheRoleTheyActedIn()
    {
        Assert.Contains("\"role\":\"Manager\"", JournalChain.Append(JournalHead.Empty, Assigned).Facts, StringComparison.Ordinal);
        var told = Assigned with { Facts = new Dictionary<string, string?> { ["role"] = "told" } };
        Assert.Equal("""{"role":"told"}""", JournalChain.Append(JournalHead.Empty, told).Facts);
    }

    [Fact]
    public void Append_ComposedAndDecomposedLetters_AreNotTheSame()
    {
        var forms = new[] { NormalizationForm.FormC, NormalizationForm.FormD }.Select(form =>
            JournalChain.Append(JournalHead.Empty, Assigned with { Facts = new Dictionary<string, string?> { ["category"] = "Qualité".Normalize(form) } }));
        Assert.Equal(2, forms.Select(entry => CanonicalForm.Hex(entry.Digest)).Distinct().Count());
    }

    [Fact]
    public void Append_AValueThatImitatesTheNextField_IsNotTakenForIt()
    {
        JournalEntry With(string reference, string facts) =>
            Altered(Chain(1)[0], reference: (reference, true), facts: facts, digestAnew: true);

        Assert.NotEqual(With("x\nfacts 2 {}", "y").Digest, With("x", "{}\nfacts 1 y").Digest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\nb")]
    [InlineData("été")]
    public void Append_AnActOrFactWithAnImproperName_IsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => JournalChain.Append(JournalHead.Empty, Assigned with { Act = name }));
        Assert.Throws<ArgumentException>(() => JournalChain.Append(JournalHead.Empty, Assigned with { Facts = new Dictionary<string, string?> { [name] = "" } }));
        Assert.Throws<ArgumentException>(() => Key.Commit(1, "act", Content.Of(ContentKind.Note, Guid.Empty, [(name, "")])));
    }

    private static async IAsyncEnumerable<JournalEntry> Stream(IEnumerable<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            await Task.Yield();
            yield return entry;
        }
    }
}
