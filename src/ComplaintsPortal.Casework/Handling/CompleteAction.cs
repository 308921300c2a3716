using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Says when an action was done, with what proves it (R23).</summary>
public sealed class CompleteAction(Casebook casebook, Arrivals arrivals)
{
    public Task ExecuteAsync(string reference, Guid actionId, DateOnly doneOn, string formToken, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var action = await change.Database.Set<TreatmentAction>()
                    .SingleOrDefaultAsync(a => a.Id == actionId && a.ComplaintId == change.Complaint.Id, cancellation) ?? throw new NoSuchCaseException();
                action.Complete(doneOn, change.Now.On);
                var files = await arrivals.TakeFilesAsync(change, formToken, DocumentOrigin.Staff, cancellation, actionId: action.Id);
                change.Journal(ActNames.ActionDone, Facts.Of(("action", actionId), ("done-on", doneOn), ("files", files.Count)),
                    [Contents.Done(action), .. files.Select(Contents.Of)]);
            },
            cancellation);
}
