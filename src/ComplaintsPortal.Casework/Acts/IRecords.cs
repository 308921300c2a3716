using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>
/// Where acts find what they change and put what they make: the register itself, or the memory in which a demonstration is
/// composed before it is written. What is found may be changed and is kept so. Acts that no demonstration does use the register.
/// </summary>
public interface IRecords
{
    /// <summary>The register, for acts that ask it what is not asked here; refused where the records are not in it yet.</summary>
    RegisterContext Database { get; }

    /// <summary>All that is done in it is kept, or nothing; inside another it joins that.</summary>
    Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation);

    void Add(object made);

    /// <summary>Enters acts in the journal, in the write that does them (R34).</summary>
    Task AppendAsync(IEnumerable<JournalAct> acts, CancellationToken cancellation);

    /// <summary>A number without a gap (R2, R3).</summary>
    Task<int> NextNumberAsync(string name, int year, CancellationToken cancellation);

    /// <summary>Hands over the files staged under a form's token.</summary>
    Task<IReadOnlyList<StagedFile>> TakeFilesAsync(string token, CancellationToken cancellation);

    Task<Complaint?> ComplaintAsync(string reference, CancellationToken cancellation);

    Task<Complaint?> ComplaintAsync(Guid id, CancellationToken cancellation);

    Task<CaseFile?> CaseFileAsync(Guid complaintId, CancellationToken cancellation);

    Task<IReadOnlyList<PersonConcerned>> PersonsConcernedAsync(Guid complaintId, CancellationToken cancellation);

    /// <summary>Sent or not.</summary>
    Task<IReadOnlyList<Reply>> RepliesAsync(Guid complaintId, CancellationToken cancellation);

    Task<IReadOnlyList<ProgressQuestion>> QuestionsAsync(Guid complaintId, CancellationToken cancellation);

    Task<Letter?> LetterAsync(Guid complaintId, Guid id, CancellationToken cancellation);

    Task<CorrectiveAction?> CorrectiveActionAsync(Guid id, CancellationToken cancellation);

    /// <summary>Whether a corrective action serves that complaint.</summary>
    Task<bool> IsServedAsync(Guid complaintId, CancellationToken cancellation);

    /// <summary>Whether what the complainant sends is there already.</summary>
    Task<bool> HasEntryAsync(Guid id, CancellationToken cancellation);

    /// <summary>Whether that form, or link, was seen before.</summary>
    Task<bool> HasSecretAsync(SecretPurpose purpose, byte[] digest, CancellationToken cancellation);

    Task<bool> MayHandleAsync(Guid staffId, DateOnly today, CancellationToken cancellation);

    /// <summary>The member of staff at an address who may handle cases today.</summary>
    Task<Guid?> HandlerAtAsync(string email, DateOnly today, CancellationToken cancellation);
}
