using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Incoming;
using ComplaintsPortal.Persistence.Keys;
using ComplaintsPortal.Persistence.Leases;
using ComplaintsPortal.Persistence.Organisation;
using ComplaintsPortal.Persistence.Retention;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Persistence.Sequences;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence;

public abstract partial class RegisterContext
{
    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<ComplainantEntry> ComplainantEntries => Set<ComplainantEntry>();

    public DbSet<TreatmentAction> TreatmentActions => Set<TreatmentAction>();

    public DbSet<ProgressQuestion> ProgressQuestions => Set<ProgressQuestion>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<PersonConcerned> PersonsConcerned => Set<PersonConcerned>();

    public DbSet<TrackingSecret> TrackingSecrets => Set<TrackingSecret>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<CorrectiveAction> CorrectiveActions => Set<CorrectiveAction>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<CommitmentKey> ComplaintKeys => Set<CommitmentKey>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    public DbSet<ProfileVersion> ProfileVersions => Set<ProfileVersion>();

    public DbSet<ProcedureVersion> ProcedureVersions => Set<ProcedureVersion>();

    public DbSet<StaffMember> Staff => Users;

    public DbSet<Sequence> Sequences => Set<Sequence>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<FileChunk> FileChunks => Set<FileChunk>();

    public DbSet<FileScan> FileScans => Set<FileScan>();

    public DbSet<StagedFile> StagedFiles => Set<StagedFile>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<IncomingMessage> IncomingMessages => Set<IncomingMessage>();

    public DbSet<UnfetchedMessage> UnfetchedMessages => Set<UnfetchedMessage>();

    public DbSet<MailboxMark> MailboxMarks => Set<MailboxMark>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<KnownKey> KnownKeys => Set<KnownKey>();
}
