using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Improvement;

/// <summary>What an upheld complaint leads to (R30): its cause, a corrective action new or already there, or a reasoned "none".</summary>
public sealed class FollowUpOnCase(Casebook casebook)
{
    public Task FindCauseAsync(string reference, string? cause, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, async change =>
        {
            (await change.CaseFileAsync(cancellation)).FindCause(cause);
            await NoteAsync(change, await IsServedAsync(change, cancellation), cancellation);
            change.Journal(ActNames.CauseFound, Facts.Of(("cause", cause)));
        }, cancellation);

    public Task DecideNoActionAsync(string reference, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, async change =>
        {
            Refuse.WithoutReason(reason);
            (await change.CaseFileAsync(cancellation)).DecideNoAction(reason);
            await NoteAsync(change, await IsServedAsync(change, cancellation), cancellation);
            change.Journal(ActNames.NoActionDecided, null, Facts.Of(("reason", reason)));
        }, cancellation);

    public Task LinkAsync(string reference, Guid actionId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, async change =>
        {
            var action = await change.Database.Set<CorrectiveAction>().Include(a => a.Complaints).SingleOrDefaultAsync(a => a.Id == actionId, cancellation)
                ?? throw new NoSuchCaseException();
            action.Link(change.Complaint.Id);
            await NoteAsync(change, isServed: true, cancellation);
            change.Journal(ActNames.CorrectiveActionLinked, Facts.Of(("corrective-action", actionId)));
        }, cancellation);

    public Task OpenAsync(string reference, NewCorrectiveAction planned, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, async change =>
        {
            Refuse.WithoutText(planned.Title);
            var action = new CorrectiveAction(change.NewId(), planned.Title, planned.Description, planned.Cause, planned.OwnerId, planned.DueOn, change.Now);
            action.Link(change.Complaint.Id);
            change.Database.Add(action);
            await NoteAsync(change, isServed: true, cancellation);
            change.Journal(ActNames.CorrectiveActionOpened, Facts.Of(("corrective-action", action.Id), ("due-on", planned.DueOn), ("owner", planned.OwnerId)),
                Facts.Of(("title", planned.Title)));
        }, cancellation);

    private static async Task NoteAsync(Change change, bool isServed, CancellationToken cancellation) =>
        change.Complaint.NoteLesson(await change.Database.FindAsync<CaseFile>([change.Complaint.Id], cancellation), isServed, change.Now);

    private static Task<bool> IsServedAsync(Change change, CancellationToken cancellation) =>
        change.Database.Set<CorrectiveAction>().AnyAsync(a => a.Complaints.Any(l => l.ComplaintId == change.Complaint.Id), cancellation);
}
