using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>
/// Staff enter what came by post, e-mail, telephone or face to face (R6). An oral one is invited in the same act to confirm in
/// writing; the others are acknowledged. Sent twice, it is one complaint.
/// </summary>
public sealed class EnterComplaint(
    RegisterContext database, Casebook casebook, OfficeClock clock, Arrivals arrivals, Correspondence letters, SecretKeeper secrets)
{
    private const string Purpose = "staff-entry";

    public Refusal? WhyNot(StaffEntry entry, Actor by) =>
        !by.May(Power.HandleCases) ? new Refusal("not-allowed")
        : entry.Channel == Channel.Web ? new Refusal("channel-not-possible")
        : entry.ReceivedOn > clock.Today ? new Refusal("received-in-future", entry.ReceivedOn)
        : null;

    public async Task<string> ExecuteAsync(StaffEntry entry, Actor by, CancellationToken cancellation)
    {
        RefusedException.When(WhyNot(entry, by));
        var digest = SecretKeeper.Digest(secrets.LinkSecret(Purpose, entry.FormToken));
        return await database.WriteAsync(
            async () => await FindAsync(digest, cancellation) ?? await StoreAsync(entry, digest, by, cancellation), cancellation);
    }

    private Task<string> StoreAsync(StaffEntry entry, byte[] digest, Actor by, CancellationToken cancellation) =>
        casebook.OpenAsync(
            () => arrivals.ReceiveAsync(
                new Incoming(entry.Channel, clock.On(entry.ReceivedOn), entry.Complainant, entry.Subject, entry.Description, entry.Sensitive), cancellation),
            by,
            change => KeepAsync(change, entry, digest, cancellation),
            cancellation);

    private async Task<string> KeepAsync(Change change, StaffEntry entry, byte[] digest, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var files = await arrivals.KeepAsync(change, entry.FormToken, digest, cancellation);
        if (complaint.IsOral) InviteToConfirm(change);
        else letters.Write(change, LetterKind.Acknowledgement, AcknowledgementFields.Of(files));
        return complaint.Reference;
    }

    private void InviteToConfirm(Change change)
    {
        change.Complaint.NoteConfirmationAsked(change.Now);
        change.Journal(ActNames.ConfirmationAsked);
        letters.Write(change, LetterKind.ConfirmationInvitation);
    }

    private Task<string?> FindAsync(byte[] digest, CancellationToken cancellation) =>
        (from known in database.Set<TrackingSecret>().AsNoTracking()
         join complaint in database.Set<Complaint>() on known.ComplaintId equals complaint.Id
         where known.Digest == digest
         select complaint.Reference).SingleOrDefaultAsync(cancellation);
}
