using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>Reminds the complainant of what is still awaited: information (R4) or the written confirmation (R6). Not twice on a day.</summary>
public sealed class RemindComplainant(Casebook casebook, Correspondence letters)
{
    public Task ExecuteAsync(string reference, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                var complaint = change.Complaint;
                var oral = complaint.Status == Status.AwaitingConfirmation;
                var open = complaint.InformationRequests.Where(r => r.IsOpen).ToList();
                if (oral ? complaint.ConfirmationRemindedOn == change.Now.On : open.Count > 0 && open.TrueForAll(r => r.RemindedOn == change.Now.On))
                    throw new RefusedException(new Refusal("reminded-today"));
                complaint.Remind(change.Now);
                change.Journal(oral ? ActNames.ConfirmationReminded : ActNames.InformationReminded);
                letters.Write(
                    change,
                    oral ? LetterKind.ConfirmationReminder : LetterKind.InformationReminder,
                    oral ? null : LetterFields.Asking([.. open.SelectMany(r => r.Items).Distinct()], open.LastOrDefault()?.Question));
                return Task.CompletedTask;
            },
            cancellation);
}
