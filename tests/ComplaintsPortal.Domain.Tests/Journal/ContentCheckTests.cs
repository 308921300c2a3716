using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using static ComplaintsPortal.Domain.Tests.Journal.JournalExample;

namespace ComplaintsPortal.Domain.Tests.Journal;

[Trait("Rule", "R34")]
public sealed class ContentCheckTests
{
    private static readonly Content Other = Content.Of(ContentKind.Note, Guid.Parse("0195d2a0-0000-7000-8000-0000000000f1"), ("text", "Rappelée."));
    private static readonly Content Closed = Content.Of(ContentKind.Closing, Complaint, ("note", "Réglé."));

    [Fact]
    public void WhatIsWrong_WithWhatWasEntered_IsNothing() => Assert.Null(ContentCheck.WhatIsWrong(Stored()));

    [Fact]
    public void WhatIsWrong_WithALetterChanged_IsThatContentAndItsEntry()
    {
        var stored = Stored();
        stored.Contents[0] = Content.Of(ContentKind.Entry, Said.Id, ("text", "Le formateur n’est pas venu.\nTrois fois."));

        var fault = ContentCheck.WhatIsWrong(stored);

        Assert.Equal((ContentFaultKind.Edited, ContentKind.Entry, 1L, "2026-0042"), (fault!.Kind, fault.Content!.Value.Kind, fault.Entry!.Sequence, fault.Reference));
    }

    [Fact]
    public void WhatIsWrong_WithSomethingDeleted_IsThatItIsGone()
    {
        var stored = Stored();
        stored.Contents.RemoveAt(1);

        Assert.Equal((ContentFaultKind.Deleted, ContentKind.Document), KindOf(stored));
    }

    [Fact]
    public void WhatIsWrong_WithSomethingNoEntryTellsOf_IsThatItSlippedIn()
    {
        var stored = Stored();
        stored.Contents.Add(Other);

        Assert.Equal((ContentFaultKind.Inserted, ContentKind.Note), KindOf(stored));
    }

    [Fact]
    public void WhatIsWrong_WithAFileWhoseBytesDiffer_IsTheFile()
    {
        var stored = Stored();
        stored.DamagedFiles.Add(Contents.Of(Joined).Name);

        Assert.Equal((ContentFaultKind.FileDamaged, ContentKind.Document), KindOf(stored));
    }

    [Fact]
    public void WhatIsWrong_WithWhatChangedByAct_IsHeldAgainstTheLastThatNamesIt()
    {
        var stored = Stored(("complaint.closed", Closed), ("complaint.reopened", Content.Gone(Closed.Name)));
        Assert.Null(ContentCheck.WhatIsWrong(stored));

        stored.Contents.Add(Closed);

        Assert.Equal((ContentFaultKind.Edited, ContentKind.Closing), KindOf(stored));
    }

    [Fact]
    public void WhatIsWrong_OfSeveral_IsTheFirstInTheOrderOfTheJournal()
    {
        var stored = Stored(("note.added", Other));
        stored.Contents.Clear();

        Assert.Equal((ContentFaultKind.Deleted, ContentKind.Entry), KindOf(stored));
    }

    [Fact, Trait("Rule", "R40")]
    public void WhatIsWrong_WithAnErasedComplaint_IsNothingAnyMore()
    {
        var stored = Erased();
        stored.Contents.Clear();
        stored.Contents.Add(Content.Of(ContentKind.Arrival, Complaint, ("reference", "2026-0042"), ("text", ""), ("last-name", null)));

        Assert.Null(ContentCheck.WhatIsWrong(stored));
    }

    /// <summary>Whoever owns the database can write that row, and delete the key.</summary>
    [Theory, Trait("Rule", "R40")]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatIsWrong_WithAnErasureThatNoEntryTellsOf_IsThat(bool withKey)
    {
        var stored = Stored();
        (stored.Key, stored.HasErasure) = (withKey ? Key : null, true);

        var fault = ContentCheck.WhatIsWrong(stored);

        Assert.Equal((ContentFaultKind.ErasureUntold, "2026-0042"), (fault!.Kind, fault.Reference));
    }

    [Fact, Trait("Rule", "R40")]
    public void WhatIsWrong_WithAnErasedComplaintWhoseTextStands_IsThatText()
    {
        var fault = ContentCheck.WhatIsWrong(Erased());

        Assert.Equal((ContentFaultKind.NotDestroyed, ContentKind.Entry, JournalAct.Erased), (fault!.Kind, fault.Content!.Value.Kind, fault.Entry!.Act));
    }

    [Fact, Trait("Rule", "R40")]
    public void WhatIsWrong_WithAnErasedComplaintWhoseKeyStands_IsThat()
    {
        var stored = Erased();
        stored.Key = Key;
        stored.Contents.Clear();

        Assert.Equal(ContentFaultKind.KeyNotDestroyed, ContentCheck.WhatIsWrong(stored)!.Kind);
    }

    [Fact, Trait("Rule", "R40")]
    public void WhatIsWrong_WithAKeyGoneThoughNothingWasErased_IsThat()
    {
        var stored = Stored();
        stored.Key = null;

        Assert.Equal(ContentFaultKind.KeyMissing, ContentCheck.WhatIsWrong(stored)!.Kind);
    }

    [Fact]
    public void WhatIsWrong_WithAnotherKey_IsFound()
    {
        var stored = Stored();
        stored.Key = CommitmentKey.New(Complaint);

        Assert.Equal(ContentFaultKind.Edited, ContentCheck.WhatIsWrong(stored)!.Kind);
    }

    [Fact]
    public void WhatIsWrong_WithAComplaintThatNoEntryTellsOf_IsThat()
    {
        var stored = new StoredContents(Complaint) { Reference = "2026-0042" };
        stored.Contents.Add(Content.Of(ContentKind.Arrival, Complaint, ("text", "Glissée.")));

        Assert.Equal((ContentFaultKind.Inserted, ContentKind.Arrival), KindOf(stored));
    }

    private static (ContentFaultKind, ContentKind?) KindOf(StoredContents stored) =>
        ContentCheck.WhatIsWrong(stored) is { } fault ? (fault.Kind, fault.Content?.Kind) : default;

    /// <summary>Told by an entry that commits to nothing, the key gone, its contents still there.</summary>
    private static StoredContents Erased()
    {
        var stored = Stored();
        stored.Entries.Add(new CommittedEntry(2, JournalAct.Erased, "2026-0042", "{}", null));
        (stored.Key, stored.HasErasure) = (null, true);
        return stored;
    }

    /// <summary>The example as it is stored, and further acts after it.</summary>
    private static StoredContents Stored(params (string Act, Content Content)[] further)
    {
        var stored = new StoredContents(Complaint) { Reference = "2026-0042", Key = Key };
        var head = JournalHead.Empty;
        foreach (var act in further.Select(one => Received with { Act = one.Act, Contents = [one.Content] }).Prepend(Received))
        {
            var entry = JournalChain.Append(head, act, Key);
            stored.Entries.Add(new CommittedEntry(entry.Sequence, entry.Act, entry.Reference, entry.Facts, entry.Commitment));
            head = entry.AsHead();
        }

        stored.Contents.AddRange([Contents.Of(Said), Contents.Of(Joined)]);
        if (further is [{ Content.IsGone: false } one]) stored.Contents.Add(one.Content);
        return stored;
    }
}
