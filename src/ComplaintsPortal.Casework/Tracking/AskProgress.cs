using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant asks where it stands (R31): on the work list with a clock of its own.</summary>
public sealed class AskProgress(Casebook casebook, CurrentOrganisation organisation)
{
    public Task ExecuteAsync(Guid complaintId, string text, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            complaintId,
            Actor.Complainant,
            change =>
            {
                var due = new WorkingCalendar(change.Complaint.Policy).Count(change.Now.On, organisation.Profile.FollowUp.ProgressAnswerDays).DueOn;
                change.Database.Add(new ProgressQuestion(change.NewId(), change.Complaint.Id, text, due, change.Now));
                change.Journal(ActNames.ProgressAsked, Facts.Of(("due-on", due)), Facts.Of(("text", text)));
                return Task.CompletedTask;
            },
            cancellation);
}
