using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Retention;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Verifying;

/// <summary>
/// Reads all that is stored of a stretch of complaints beside what the journal says of them, each table once. A letter or a file is
/// digested as it passes: only what it comes to stays in memory.
/// </summary>
internal sealed class ContentReading(RegisterContext database, ComplaintRange range)
{
    private readonly Dictionary<Guid, StoredContents> _complaints = [];
    private readonly StoredFileCheck _files = new(database);

    /// <summary>The journal is read first: of what is written meanwhile the contents are there and the entry is not, which a second look shows.</summary>
    public async Task<IReadOnlyCollection<StoredContents>> RunAsync(CancellationToken cancellation)
    {
        await ReadJournalAsync(cancellation);
        await ReadComplaintsAsync(cancellation);
        await ReadAsync<CaseFile>(file => file.ComplaintId, Contents.All, cancellation);
        await ReadAsync<ComplainantEntry>(entry => entry.ComplaintId, entry => [Contents.Of(entry)], cancellation);
        await ReadAsync<Note>(note => note.ComplaintId, note => [Contents.Of(note)], cancellation);
        await ReadAsync<TreatmentAction>(action => action.ComplaintId, Contents.All, cancellation);
        await ReadAsync<ProgressQuestion>(question => question.ComplaintId, Contents.All, cancellation);
        await ReadAsync<PersonConcerned>(person => person.ComplaintId, person => [Contents.Of(person)], cancellation);
        await ReadAsync<Reply>(reply => reply.ComplaintId, Contents.All, cancellation);
        await ReadAsync<Letter>(letter => letter.ComplaintId!.Value, Contents.All, cancellation);
        await ReadCorrectiveActionsAsync(cancellation);
        await ReadFilesAsync(cancellation);
        await ReadAsync<CommitmentKey>(key => key.ComplaintId, key => Noted(Of(key.ComplaintId).Key = key), cancellation);
        await ReadAsync<Erasure>(erasure => erasure.ComplaintId, erasure => Noted(Of(erasure.ComplaintId).HasErasure = true), cancellation);
        return _complaints.Values;
    }

    private static Content[] Noted(object _) => [];

    private StoredContents Of(Guid complaintId) =>
        _complaints.TryGetValue(complaintId, out var known) ? known : _complaints[complaintId] = new StoredContents(complaintId);

    private async Task ReadJournalAsync(CancellationToken cancellation)
    {
        var entries = range.Of<JournalEntry>(database, nameof(JournalEntry.ComplaintId))
            .Where(entry => entry.Commitment != null || entry.Act == JournalAct.Erased)
            .OrderBy(entry => entry.ComplaintId).ThenBy(entry => entry.Sequence)
            .Select(entry => new { entry.ComplaintId, Committed = new CommittedEntry(entry.Sequence, entry.Act, entry.Reference, entry.Facts, entry.Commitment) });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation)) Of(entry.ComplaintId!.Value).Entries.Add(entry.Committed);
    }

    private async Task ReadComplaintsAsync(CancellationToken cancellation)
    {
        var complaints = range.Of<Complaint>(database, nameof(Complaint.Id)).AsSplitQuery().OrderBy(complaint => complaint.Id);
        await foreach (var complaint in complaints.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var stored = Of(complaint.Id);
            stored.Reference = complaint.Reference;
            stored.Contents.AddRange(Contents.All(complaint));
        }
    }

    private async Task ReadAsync<T>(Func<T, Guid> complaintId, Func<T, IEnumerable<Content>> contents, CancellationToken cancellation) where T : class
    {
        await foreach (var row in range.Of<T>(database, "ComplaintId").AsAsyncEnumerable().WithCancellation(cancellation))
            Of(complaintId(row)).Contents.AddRange(contents(row));
    }

    /// <summary>One may serve several complaints.</summary>
    private async Task ReadCorrectiveActionsAsync(CancellationToken cancellation)
    {
        await foreach (var action in range.Serving(database).OrderBy(action => action.Id).AsAsyncEnumerable().WithCancellation(cancellation))
            foreach (var link in action.Complaints)
                if (_complaints.TryGetValue(link.ComplaintId, out var complaint)) complaint.Contents.Add(Contents.Of(action));
    }

    private async Task ReadFilesAsync(CancellationToken cancellation)
    {
        await ReadAsync<Document>(document => document.ComplaintId, document => [Expected(document.ComplaintId, Contents.Of(document), document.Sha256, document.Length)], cancellation);
        await ReadAsync<IncomingMessage>(message => message.ComplaintId!.Value, message => [Expected(message.ComplaintId!.Value, Contents.Of(message), message.Sha256, message.Length)], cancellation);
        await _files.RunAsync(range, cancellation);
    }

    private Content Expected(Guid complaintId, Content content, string sha256, long length)
    {
        _files.Expect(Of(complaintId), content.Name, sha256, length);
        return content;
    }
}
