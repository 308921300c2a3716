using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Tests.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Journal;

/// <summary>The worked example of docs/journal.md, and longer chains to damage.</summary>
internal static class JournalExample
{
    public static readonly Guid Complaint = Guid.Parse("0195d2a0-0000-7000-8000-000000000042");
    public static readonly Guid StaffMember = Guid.Parse("0195d2a0-0000-7000-8000-0000000000a1");
    public static readonly CommitmentKey Key = new(Complaint, [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    private static readonly Moment Morning = new(Instants.At("2026-03-02T10:15:00.1239999+01:00"), new DateOnly(2026, 3, 2));

    /// <summary>What the complainant added, and the file that came with it.</summary>
    public static readonly ComplainantEntry Said = new(
        Guid.Parse("0195d2a0-0000-7000-8000-0000000000e1"), Complaint, EntryKind.Information, "Le formateur n’est pas venu.\nDeux fois.", Channel.Web, Morning);

    public static readonly Document Joined = new(
        Guid.Parse("0195d2a0-0000-7000-8000-0000000000d1"), Complaint,
        new DocumentFacts("convocation.txt", "text/plain", 21, "4ca3c0cd786f59a1b955ebfbd9ac0857ceefc2d504f53c9b57ebb0814e62b68a"),
        DocumentOrigin.Complainant, Actor.Complainant, Morning)
    { EntryId = Said.Id };

    public static readonly JournalAct Received = new(Morning.At, Actor.Complainant, "information.received")
    {
        ComplaintId = Complaint,
        Reference = "2026-0042",
        Facts = new Dictionary<string, string?> { ["channel"] = "Web", ["received-on"] = "2026-03-02", ["answers"] = "true", ["files"] = "1" },
        Contents = [Contents.Of(Said), Contents.Of(Joined)],
    };

    public static readonly JournalAct Assigned = new(Instants.At("2026-03-03T08:00:00Z"), Actor.Staff(StaffMember, "Fanny Exemple", Role.Manager), "complaint.assigned")
    {
        ComplaintId = Complaint,
        Reference = "2026-0042",
        Facts = new Dictionary<string, string?> { ["owner"] = StaffMember.ToString() },
    };

    /// <summary>A sound chain of so many entries; another start makes another chain of the same length.</summary>
    public static List<JournalEntry> Chain(int length, string first = "web")
    {
        var head = JournalHead.Empty;
        var chain = new List<JournalEntry>();
        for (var i = 0; i < length; i++)
        {
            var act = i == 0 ? Received with { Facts = new Dictionary<string, string?> { ["channel"] = first } } : Assigned with { At = Assigned.At.AddMinutes(i) };
            chain.Add(JournalChain.Append(head, act, Key));
            head = chain[^1].AsHead();
        }
        return chain;
    }

    /// <summary>The entry with what is given in place of what it holds; its digest is taken anew only where asked.</summary>
    public static JournalEntry Altered(
        JournalEntry entry, long? sequence = null, DateTimeOffset? at = null, ActorKind? actorKind = null, (Guid? Id, bool Set) actorId = default,
        string? act = null, (Guid? Id, bool Set) complaintId = default, (string? Text, bool Set) reference = default, string? facts = null,
        (byte[]? Bytes, bool Set) commitment = default, byte[]? previous = null, byte[]? digest = null, bool digestAnew = false)
    {
        JournalEntry With(byte[] newDigest) => new(
            sequence ?? entry.Sequence, at ?? entry.At, actorKind ?? entry.ActorKind, actorId.Set ? actorId.Id : entry.ActorId, act ?? entry.Act,
            complaintId.Set ? complaintId.Id : entry.ComplaintId, reference.Set ? reference.Text : entry.Reference, facts ?? entry.Facts,
            commitment.Set ? commitment.Bytes : entry.Commitment, previous ?? entry.PreviousDigest, newDigest);

        var altered = With(digest ?? entry.Digest);
        return digestAnew ? With(CanonicalForm.DigestOf(altered)) : altered;
    }
}
