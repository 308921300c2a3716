using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sequences;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>The register as acts use it: in its one write transaction.</summary>
public sealed class RegisterRecords(RegisterContext database) : IRecords
{
    public RegisterContext Database => database;

    public Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation) => database.WriteAsync(work, cancellation);

    public void Add(object made) => database.Add(made);

    public Task AppendAsync(IEnumerable<JournalAct> acts, CancellationToken cancellation) => JournalAppending.AppendAsync(database, acts, cancellation);

    public Task<int> NextNumberAsync(string name, int year, CancellationToken cancellation) => SequenceNumbers.NextNumberAsync(database, name, year, cancellation);

    public Task<IReadOnlyList<StagedFile>> TakeFilesAsync(string token, CancellationToken cancellation) => StagedFiles.TakeAsync(database, token, cancellation);

    public Task<Complaint?> ComplaintAsync(string reference, CancellationToken cancellation) => FindAsync(c => c.Reference == reference, cancellation);

    public Task<Complaint?> ComplaintAsync(Guid id, CancellationToken cancellation) => FindAsync(c => c.Id == id, cancellation);

    public async Task<CaseFile?> CaseFileAsync(Guid complaintId, CancellationToken cancellation) => await database.FindAsync<CaseFile>([complaintId], cancellation);

    public async Task<IReadOnlyList<PersonConcerned>> PersonsConcernedAsync(Guid complaintId, CancellationToken cancellation) =>
        await database.PersonsConcerned.Where(p => p.ComplaintId == complaintId).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Reply>> RepliesAsync(Guid complaintId, CancellationToken cancellation) =>
        await database.Replies.Where(r => r.ComplaintId == complaintId).ToListAsync(cancellation);

    public async Task<IReadOnlyList<ProgressQuestion>> QuestionsAsync(Guid complaintId, CancellationToken cancellation) =>
        await database.ProgressQuestions.Where(q => q.ComplaintId == complaintId).ToListAsync(cancellation);

    public Task<Letter?> LetterAsync(Guid complaintId, Guid id, CancellationToken cancellation) =>
        database.Letters.SingleOrDefaultAsync(l => l.Id == id && l.ComplaintId == complaintId, cancellation);

    public Task<CorrectiveAction?> CorrectiveActionAsync(Guid id, CancellationToken cancellation) =>
        database.CorrectiveActions.Include(a => a.Complaints).SingleOrDefaultAsync(a => a.Id == id, cancellation);

    public Task<bool> IsServedAsync(Guid complaintId, CancellationToken cancellation) =>
        database.CorrectiveActions.AnyAsync(a => a.Complaints.Any(l => l.ComplaintId == complaintId), cancellation);

    public Task<bool> HasEntryAsync(Guid id, CancellationToken cancellation) => database.ComplainantEntries.AnyAsync(e => e.Id == id, cancellation);

    public Task<bool> HasSecretAsync(SecretPurpose purpose, byte[] digest, CancellationToken cancellation) =>
        database.TrackingSecrets.WithDigest(digest).AnyAsync(s => s.Purpose == purpose, cancellation);

    public Task<bool> MayHandleAsync(Guid staffId, DateOnly today, CancellationToken cancellation) =>
        database.WhoMayHandle(today).AnyAsync(s => s.Id == staffId, cancellation);

    public Task<Guid?> HandlerAtAsync(string email, DateOnly today, CancellationToken cancellation)
    {
        var normalised = email.ToUpperInvariant();
        return database.WhoMayHandle(today).Where(s => s.NormalizedEmail == normalised).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellation);
    }

    private Task<Complaint?> FindAsync(System.Linq.Expressions.Expression<Func<Complaint, bool>> which, CancellationToken cancellation) =>
        database.Complaints
            .Include(c => c.InformationRequests)
            .Include(c => c.Extensions)
            .Include(c => c.Contestations)
            .AsSplitQuery()
            .SingleOrDefaultAsync(which, cancellation);
}
