using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>
/// Tells a consumer who has had no reply two months after the written complaint that the mediator can be asked (R25), once. Held
/// while the organisation names no fit mediator; until then the case stands on the work list (<see cref="WorkKind.MediatorToName"/>),
/// and the first round after the mediator is entered writes the letters. Safe to run twice and in two places.
/// </summary>
public sealed class InformOfMediation(
    RegisterContext database, Casebook casebook, OfficeClock clock, Correspondence letters, CurrentOrganisation organisation)
{
    /// <summary>One round; how many were told.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (Recourse.Of(settledInFull: false, consumer: true, organisation.Profile.Mediator, null).Held is not null) return 0;
        var waiting = await database.Complaints.AsNoTracking().ToTellOfMediator(database, UnansweredConsumers.LastWritten(clock.Today))
            .OrderBy(c => c.ReceivedOn).Select(c => c.Id).ToListAsync(cancellation);
        var told = 0;
        foreach (var id in waiting)
            await casebook.ChangeAsync(id, Actor.Portal, async change => { if (await TellAsync(change, cancellation)) told++; }, cancellation);
        return told;
    }

    private async Task<bool> TellAsync(Change change, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        if (!complaint.OwesWordOfMediator(change.Now.On)) return false;
        if (await change.Database.Letters.AnyAsync(l => l.ComplaintId == complaint.Id && l.Kind == LetterKind.MediationInformation, cancellation)) return false;
        var recourse = Recourse.Of(settledInFull: false, consumer: true, organisation.Profile.Mediator, complaint.WrittenComplaintOn);
        complaint.NoteMediatorNamed(change.Now);
        change.Journal(ActNames.MediationInformed, Facts.Of(("until", recourse.Until)));
        letters.Write(change, LetterKind.MediationInformation, RecourseFields.Mediation(recourse));
        return true;
    }
}
