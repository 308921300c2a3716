using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Evidence;

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
                Put(change, text, organisation.Profile.FollowUp.ProgressAnswerDays);
                return Task.CompletedTask;
            },
            cancellation);

    /// <summary>Puts a question that staff owe an answer to, within so many working days.</summary>
    internal static void Put(Change change, string text, int days)
    {
        var due = new WorkingCalendar(change.Complaint.Policy).Count(change.Now.On, days).DueOn;
        var question = new ProgressQuestion(change.NewId(), change.Complaint.Id, text, due, change.Now);
        change.Records.Add(question);
        change.Journal(ActNames.ProgressAsked, Facts.Of(("due-on", due)), Contents.Of(question));
    }
}
