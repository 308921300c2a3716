using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>
/// Who complained by e-mail or letter also fills in the form (R50), which is never a condition (R6): an entry of the same complaint
/// beside what came first and stays as it was (R10). It says who they are, answers what was asked (R4), and makes the case
/// confidential where the box of R7 is ticked now.
/// </summary>
public sealed class FillInForm(RegisterContext database, Casebook casebook, Answers answers, CurrentOrganisation organisation)
{
    /// <summary>The complaint whose form may be filled in; null where it is not offered, or nothing can be added any more.</summary>
    public async Task<Complaint?> FindAsync(Guid complaintId, CancellationToken cancellation) =>
        await database.Complaints.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == complaintId, cancellation) is { } complaint && WhyNot(complaint) is null
            ? complaint
            : null;

    /// <param name="complaintId">The complaint that is completed.</param>
    /// <param name="form">What the form holds. The postal address is not asked for and stays.</param>
    /// <param name="inWords">The same under the labels that were shown: what is kept.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task ExecuteAsync(Guid complaintId, FilledForm form, string inWords, CancellationToken cancellation) => casebook.ChangeAsync(
        complaintId,
        Actor.Complainant,
        async change =>
        {
            RefusedException.When(WhyNot(change.Complaint));
            var known = form.Complainant with { PostalAddress = change.Complaint.Complainant.PostalAddress };
            var answer = new ReceivedAnswer(form.FormToken, inWords, Channel.Web, change.Now.On, known, AnswersRequests: true) { IsForm = true };
            await answers.KeepAsync(change, answer, change.Now, cancellation);
            if (form.Sensitive && !change.Complaint.Confidential) MakeConfidential(change);
        },
        cancellation);

    private Refusal? WhyNot(Complaint complaint) =>
        complaint.WhyNot(Move.ReceiveInformation) ?? (organisation.Profile.Channels.OffersFormTo(complaint.Channel) ? null : new Refusal("form-not-offered"));

    /// <summary>What may concern the person who handles complaints is no longer theirs: managers see it (R44).</summary>
    private static void MakeConfidential(Change change)
    {
        change.Complaint.MarkConfidential(true);
        change.Journal(ActNames.ConfidentialityChanged, Facts.Of(("confidential", true)));
        if (change.Complaint.OwnerId is null) return;
        change.Complaint.Assign(null);
        change.Journal(ActNames.Assigned, Facts.Of(("owner", null)));
    }
}
