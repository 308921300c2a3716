using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>One act on one complaint while its transaction is open: what is changed, when, by whom, and what the journal will say of it.</summary>
/// <param name="isNew">The complaint comes with this act: all of it is still to be told.</param>
public sealed class Change(IRecords records, Complaint complaint, Moment now, Actor by, bool isNew = false)
{
    /// <summary>The fact that names the internal note in which the reason of the act is kept.</summary>
    public const string ReasonNote = "reason-note";

    private readonly List<JournalAct> _acts = [];

    /// <summary>What may change of the complaint, as the journal has it by now.</summary>
    private readonly Dictionary<ContentName, Content> _told = isNew ? [] : Contents.Changing(complaint).ToDictionary(content => content.Name);

    public IRecords Records { get; } = records;

    /// <inheritdoc cref="IRecords.Database"/>
    public RegisterContext Database => Records.Database;

    public Complaint Complaint { get; } = complaint;

    public Moment Now { get; } = now;

    public Actor By { get; } = by;

    public IReadOnlyList<JournalAct> Acts => _acts;

    public Guid NewId() => Guid.CreateVersion7(Now.At);

    /// <summary>
    /// Enters the act in the journal (R34): facts that name nobody stay readable, what it stored is only committed to. What it changed
    /// of the complaint itself is named without being asked.
    /// </summary>
    /// <param name="holds">What else it stored.</param>
    public void Journal(string act, IReadOnlyDictionary<string, string?>? facts = null, params IEnumerable<Content> holds) =>
        _acts.Add(new JournalAct(Now.At, By, act)
        {
            ComplaintId = Complaint.Id,
            Reference = Complaint.Reference,
            Facts = facts ?? new Dictionary<string, string?>(),
            Contents = [.. TakeChanges(), .. holds],
        });

    /// <summary>The same, with the reason of the act kept as an internal note, to be read by whoever reads the case.</summary>
    public void JournalReasoned(string act, string? reason, IReadOnlyDictionary<string, string?>? facts = null, params IEnumerable<Content> holds)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            Journal(act, facts, holds);
            return;
        }

        var note = new Note(NewId(), Complaint.Id, reason, By, Now);
        Records.Add(note);
        Journal(act, new Dictionary<string, string?>(facts ?? new Dictionary<string, string?>()) { [ReasonNote] = FactText.Of(note.Id) }, [.. holds, Contents.Of(note)]);
    }

    /// <summary>A change of the complaint that no entry tells of is a fault of the act.</summary>
    internal void RequireTold()
    {
        if (TakeChanges() is [var untold, ..]) throw new InvalidOperationException($"No entry of the journal tells of {untold.Name}.");
    }

    private List<Content> TakeChanges()
    {
        var changes = new List<Content>();
        foreach (var content in Contents.Changing(Complaint))
        {
            if (_told.TryGetValue(content.Name, out var before) ? before.Says(content) : content.IsGone) continue;
            _told[content.Name] = content;
            changes.Add(content);
        }

        return changes;
    }

    /// <summary>A letter of this case; none of another.</summary>
    public async Task<Letter> LetterAsync(Guid id, CancellationToken cancellation) =>
        await Records.LetterAsync(Complaint.Id, id, cancellation) ?? throw new NoSuchCaseException();

    /// <summary>The case file, opened now if it was not yet (R9, R23).</summary>
    public async Task<CaseFile> CaseFileAsync(CancellationToken cancellation)
    {
        var file = await Records.CaseFileAsync(Complaint.Id, cancellation);
        if (file is not null) return file;
        file = new CaseFile(Complaint.Id, Now.At);
        Records.Add(file);
        return file;
    }

    /// <summary>The case file as the actor saw it. One that somebody else wrote in meanwhile fails as a conflict: nothing is overwritten.</summary>
    /// <param name="seenVersion">The version the actor looked at; 0 where there was no case file yet, which is as good as one in which nothing was written.</param>
    public async Task<CaseFile> CaseFileAsync(int seenVersion, CancellationToken cancellation)
    {
        var file = await CaseFileAsync(cancellation);
        return file.Version == Math.Max(1, seenVersion) ? file : throw new ConflictException();
    }
}
