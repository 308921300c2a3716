using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Arriving;
using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>The register as a complaint that arrives uses it: it only adds, in a transaction shared with the other arrivals of its moment. Whatever else an act asks, it asks the register in that same transaction.</summary>
public sealed class ArrivalRecords(JointWrites writes) : IRecords
{
    private ArrivalRows? _rows;
    private RegisterRecords? _register;

    public RegisterContext Database => Rows.Database;

    private ArrivalRows Rows => _rows ?? throw new InvalidOperationException("An arrival is stored within a write.");

    private RegisterRecords Register => _register ?? throw new InvalidOperationException("An arrival is stored within a write.");

    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        if (_rows is not null) return await work();
        return await writes.WriteAsync(
            async rows =>
            {
                (_rows, _register) = (rows, new RegisterRecords(rows.Database));
                try
                {
                    return await work();
                }
                finally
                {
                    (_rows, _register) = (null, null);
                }
            },
            cancellation);
    }

    public void Add(object made) => Rows.Add(made);

    public Task AppendAsync(IEnumerable<JournalAct> acts, CancellationToken cancellation)
    {
        Rows.Append(acts);
        return Task.CompletedTask;
    }

    public Task<int> NextNumberAsync(string name, int year, CancellationToken cancellation) => Rows.NextNumberAsync(name, year, cancellation);

    /// <summary>Most forms come without a file.</summary>
    public async Task<IReadOnlyList<StagedFile>> TakeFilesAsync(string token, CancellationToken cancellation) =>
        await Rows.HasAsync<StagedFile>((nameof(StagedFile.TokenDigest), StagedFiles.DigestOf(token))) ? await Register.TakeFilesAsync(token, cancellation) : [];

    public Task<bool> HasSecretAsync(SecretPurpose purpose, byte[] digest, CancellationToken cancellation) =>
        Rows.HasAsync<TrackingSecret>((nameof(TrackingSecret.Digest), digest), (nameof(TrackingSecret.Purpose), purpose));

    public Task<Complaint?> ComplaintAsync(string reference, CancellationToken cancellation) => Register.ComplaintAsync(reference, cancellation);

    public Task<Complaint?> ComplaintAsync(Guid id, CancellationToken cancellation) => Register.ComplaintAsync(id, cancellation);

    public Task<CaseFile?> CaseFileAsync(Guid complaintId, CancellationToken cancellation) => Register.CaseFileAsync(complaintId, cancellation);

    public Task<IReadOnlyList<PersonConcerned>> PersonsConcernedAsync(Guid complaintId, CancellationToken cancellation) => Register.PersonsConcernedAsync(complaintId, cancellation);

    public Task<IReadOnlyList<Reply>> RepliesAsync(Guid complaintId, CancellationToken cancellation) => Register.RepliesAsync(complaintId, cancellation);

    public Task<IReadOnlyList<ProgressQuestion>> QuestionsAsync(Guid complaintId, CancellationToken cancellation) => Register.QuestionsAsync(complaintId, cancellation);

    public Task<Letter?> LetterAsync(Guid complaintId, Guid id, CancellationToken cancellation) => Register.LetterAsync(complaintId, id, cancellation);

    public Task<CorrectiveAction?> CorrectiveActionAsync(Guid id, CancellationToken cancellation) => Register.CorrectiveActionAsync(id, cancellation);

    public Task<bool> IsServedAsync(Guid complaintId, CancellationToken cancellation) => Register.IsServedAsync(complaintId, cancellation);

    public Task<bool> HasEntryAsync(Guid id, CancellationToken cancellation) => Register.HasEntryAsync(id, cancellation);

    public Task<bool> MayHandleAsync(Guid staffId, DateOnly today, CancellationToken cancellation) => Register.MayHandleAsync(staffId, today, cancellation);

    public Task<Guid?> HandlerAtAsync(string email, DateOnly today, CancellationToken cancellation) => Register.HandlerAtAsync(email, today, cancellation);
}
