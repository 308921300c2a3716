using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>The same use cases that the pages call: the demonstration has no way of its own into the register.</summary>
public sealed record DemoUseCases(
    SubmitComplaint Submit, EnterComplaint Enter, AskForInformation Ask, RemindComplainant Remind, AddInformation AddInformation, RegisterComplaint Register,
    QualifyComplaint Qualify, CloseUnregistered CloseUnregistered, AssignComplaint Assign, CategoriseComplaint Categorise, AddNote AddNote,
    RecordAction RecordAction, WriteResolution Resolve, ExtendDeadline Extend, ReplyToComplaint Reply, CloseComplaint Close, RateReply Rate,
    ContestReply Contest, Mediation Mediation, WithdrawComplaint Withdraw, AskProgress AskProgress, AnswerProgress AnswerProgress,
    FollowUpOnCase FollowUp, CorrectiveActions CorrectiveActions, RecordPosted Posted, SendLetters Outbox, StagedFiles Files, RegisterContext Database)
{
    public Task<Guid> Find(string reference, CancellationToken cancellation) =>
        Database.Set<Complaint>().Where(c => c.Reference == reference).Select(c => c.Id).SingleAsync(cancellation);

    /// <summary>The version of the case file that whoever acts now has before them.</summary>
    public Task<int> FileVersion(Guid complaintId, CancellationToken cancellation) =>
        Database.Set<CaseFile>().Where(f => f.ComplaintId == complaintId).Select(f => f.Version).SingleOrDefaultAsync(cancellation);

    public Task<Guid> OpenQuestion(Guid complaintId, CancellationToken cancellation) =>
        Database.Set<ProgressQuestion>().Where(q => q.ComplaintId == complaintId && q.AnsweredAt == null).Select(q => q.Id).FirstAsync(cancellation);
}
