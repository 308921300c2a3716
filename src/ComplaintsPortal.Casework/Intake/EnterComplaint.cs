using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>
/// Staff enter what came by post, e-mail, telephone or face to face (R6). An oral one is invited in the same act to confirm in
/// writing; the others are acknowledged. Sent twice, it is one complaint.
/// </summary>
public sealed class EnterComplaint(
    RegisterContext database, IRecords records, Casebook casebook, OfficeClock clock, Arrivals arrivals, Correspondence letters, SecretKeeper secrets, RawMessages raw)
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
        var left = await LeftInsideAsync(entry.MessageId, cancellation);
        return await records.WriteAsync(
            async () => await records.HasSecretAsync(SecretPurpose.Acknowledgement, digest, cancellation)
                ? await FindAsync(digest, cancellation)
                : await StoreAsync(entry, left, digest, by, cancellation),
            cancellation);
    }

    private async Task<string> StoreAsync(StaffEntry entry, IReadOnlyList<string> left, byte[] digest, Actor by, CancellationToken cancellation)
    {
        var message = entry.MessageId is { } id ? await database.IncomingMessages.SingleOrDefaultAsync(m => m.Id == id, cancellation) : null;
        RefusedException.When(message?.WhyNotDecide());
        return await casebook.OpenAsync(
            () => arrivals.ReceiveAsync(IncomingOf(entry, message), cancellation),
            by,
            change => KeepAsync(change, entry, message, left, digest, cancellation),
            cancellation);
    }

    /// <summary>A message has the hour at which the organisation's server took it, unless staff say another day.</summary>
    private Incoming IncomingOf(StaffEntry entry, IncomingMessage? message)
    {
        var incoming = new Incoming(entry.Channel, clock.On(entry.ReceivedOn), entry.Complainant, entry.Subject, entry.Description, entry.Sensitive);
        return message is not null && message.ReceivedOn == entry.ReceivedOn
            ? incoming with { Received = new Moment(message.ReceivedAt, message.ReceivedOn), HasHourOfReceipt = true }
            : incoming;
    }

    /// <summary>The names of the files of the message that no document can be made of.</summary>
    private async Task<IReadOnlyList<string>> LeftInsideAsync(Guid? messageId, CancellationToken cancellation) =>
        messageId is { } id && await database.IncomingMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation) is { } message
            ? MessageFiles.LeftInside(await raw.ReadAsync(message, cancellation))
            : [];

    private async Task<string> KeepAsync(Change change, StaffEntry entry, IncomingMessage? message, IReadOnlyList<string> left, byte[] digest, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var files = await arrivals.KeepAsync(change, entry.FormToken, digest, cancellation);
        if (message is not null)
        {
            message.BecomeComplaint(complaint.Id, left.Count, change.Now.At, change.By);
            MailJournal.NoteAttached(change, message);
        }

        if (complaint.IsOral) InviteToConfirm(change);
        else letters.Write(change, LetterKind.Acknowledgement, AcknowledgementFields.Of(files, left));
        return complaint.Reference;
    }

    private void InviteToConfirm(Change change)
    {
        change.Complaint.NoteConfirmationAsked(change.Now);
        change.Journal(ActNames.ConfirmationAsked);
        letters.Write(change, LetterKind.ConfirmationInvitation);
    }

    private Task<string> FindAsync(byte[] digest, CancellationToken cancellation) =>
        (from known in database.TrackingSecrets.AsNoTracking().WithDigest(digest)
         join complaint in database.Set<Complaint>() on known.ComplaintId equals complaint.Id
         select complaint.Reference).SingleAsync(cancellation);
}
