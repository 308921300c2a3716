using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>
/// Holds what is stored of a complaint against what the journal committed to (R34). Of what may change, the last entry that names
/// it counts. Pure: whoever calls it has read both.
/// </summary>
public static class ContentCheck
{
    /// <summary>The first fault, in the order of the journal; what no entry tells of comes last. Null where all is as entered, or nothing can be said any more because the complaint was erased, which an entry must tell.</summary>
    public static ContentFault? WhatIsWrong(StoredContents complaint)
    {
        if (complaint.IsUnreadable) return Fault(complaint, ContentFaultKind.Unreadable);
        if (complaint.ErasedBy is { } erased) return Standing(complaint, erased);
        if (complaint.HasErasure) return Fault(complaint, ContentFaultKind.ErasureUntold);
        var told = new Dictionary<ContentName, (CommittedEntry Entry, int Place)>();
        foreach (var entry in complaint.Entries)
        {
            if (entry.Names() is not { } names) return Fault(complaint, ContentFaultKind.Unreadable, null, entry);
            for (var place = 0; place < names.Count; place++) told[names[place]] = (entry, place);
        }

        if (complaint.Key is not { } key) return told.Count == 0 ? Untold(complaint, told) : Fault(complaint, ContentFaultKind.KeyMissing);
        return Told(complaint, key, told) ?? Untold(complaint, told);
    }

    private static ContentFault? Told(StoredContents complaint, CommitmentKey key, Dictionary<ContentName, (CommittedEntry Entry, int Place)> told)
    {
        var stored = new Dictionary<ContentName, Content>();
        foreach (var content in complaint.Contents) stored[content.Name] = content;
        return told
            .OrderBy(one => one.Value.Entry.Sequence)
            .Select(one => WhatIsWrong(complaint, key, one.Key, one.Value.Entry, one.Value.Place, stored.GetValueOrDefault(one.Key)))
            .FirstOrDefault(fault => fault is not null);
    }

    private static ContentFault? WhatIsWrong(StoredContents complaint, CommitmentKey key, ContentName name, CommittedEntry entry, int place, Content? content)
    {
        if (key.Opens(entry, place, content ?? Content.Gone(name)))
            return complaint.DamagedFiles.Contains(name) ? Fault(complaint, ContentFaultKind.FileDamaged, name, entry) : null;
        return Fault(complaint, content is null or { IsGone: true } ? ContentFaultKind.Deleted : ContentFaultKind.Edited, name, entry);
    }

    private static ContentFault? Standing(StoredContents complaint, CommittedEntry erased)
    {
        if (complaint.Contents.Find(content => !Contents.IsDestroyed(content)) is { } content) return Fault(complaint, ContentFaultKind.NotDestroyed, content.Name, erased);
        return complaint.Key is null ? null : Fault(complaint, ContentFaultKind.KeyNotDestroyed, null, erased);
    }

    private static ContentFault? Untold(StoredContents complaint, Dictionary<ContentName, (CommittedEntry, int)> told) =>
        complaint.Contents.Find(content => !content.IsGone && !told.ContainsKey(content.Name)) is { } content
            ? Fault(complaint, ContentFaultKind.Inserted, content.Name)
            : null;

    private static ContentFault Fault(StoredContents complaint, ContentFaultKind kind, ContentName? content = null, CommittedEntry? entry = null) =>
        new(complaint.Reference ?? entry?.Reference ?? complaint.Entries.FirstOrDefault()?.Reference ?? "", kind, content, entry);
}
