using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>One act on one complaint while its transaction is open: what is changed, when, by whom, and what the journal will say of it.</summary>
public sealed class Change(IRecords records, Complaint complaint, Moment now, Actor by)
{
    private readonly List<JournalAct> _acts = [];

    public IRecords Records { get; } = records;

    /// <inheritdoc cref="IRecords.Database"/>
    public RegisterContext Database => Records.Database;

    public Complaint Complaint { get; } = complaint;

    public Moment Now { get; } = now;

    public Actor By { get; } = by;

    public IReadOnlyList<JournalAct> Acts => _acts;

    public Guid NewId() => Guid.CreateVersion7(Now.At);

    /// <summary>Enters the act in the journal (R34): facts that name nobody stay readable, personal ones are only committed to.</summary>
    public void Journal(string act, IReadOnlyDictionary<string, string?>? facts = null, IReadOnlyDictionary<string, string?>? personal = null) =>
        _acts.Add(new JournalAct(Now.At, By, act)
        {
            ComplaintId = Complaint.Id,
            Reference = Complaint.Reference,
            Facts = facts ?? new Dictionary<string, string?>(),
            Personal = personal ?? new Dictionary<string, string?>(),
        });

    /// <summary>Keeps the reason of an act as an internal note, to be read by whoever reads the case: the journal itself only commits to it (R34). Answers the note's id, for the act's facts.</summary>
    public Guid? KeepReason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return null;
        var note = new Note(NewId(), Complaint.Id, reason, By, Now);
        Records.Add(note);
        return note.Id;
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
