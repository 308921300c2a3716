using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;

namespace ComplaintsPortal.Casework.Handling;

/// <summary>Records an action with its supporting documents (R23); the first one starts the treatment.</summary>
public sealed class RecordAction(Casebook casebook, Arrivals arrivals)
{
    public Task ExecuteAsync(string reference, PlannedAction planned, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                Refuse.WithoutText(planned.Text);
                if (planned.DoneOn > change.Now.On) throw new RefusedException(new Refusal("done-in-future", planned.DoneOn));
                var action = new TreatmentAction(
                    change.NewId(), change.Complaint.Id, planned.Text, planned.OwnerId, planned.DueOn, planned.DoneOn, by, change.Now);
                change.Records.Add(action);
                change.Complaint.StartTreatment();
                var files = await arrivals.TakeFilesAsync(change, planned.FormToken, DocumentOrigin.Staff, cancellation, actionId: action.Id);
                change.Journal(
                    ActNames.ActionRecorded,
                    Facts.Of(("action", action.Id), ("owner", planned.OwnerId), ("due-on", planned.DueOn), ("done-on", planned.DoneOn), ("files", files.Count)),
                    [.. Contents.All(action), .. files.Select(Contents.Of)]);
            },
            cancellation);
}
