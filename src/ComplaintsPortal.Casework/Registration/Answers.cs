using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>
/// Keeps what the complainant adds after the receipt, whoever brings it in, beside what was received (R10): the answer to what was
/// asked (R4), the written statement of an oral complaint, which is then acknowledged (R6, R11), another address, to which the
/// acknowledgement then leaves that had not arrived (R11), or simply more. The same form sent twice is one entry. Refuses what holds neither a text nor a file.
/// </summary>
public sealed class Answers(Arrivals arrivals, Correspondence letters, AcknowledgeAnew acknowledge)
{
    /// <summary>The entry's id.</summary>
    public async Task<Guid> KeepAsync(Change change, ReceivedAnswer answer, Moment received, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var id = IdOf(change, answer);
        if (await change.Records.HasEntryAsync(id, cancellation)) return id;
        var confirms = answer.AnswersRequests && complaint.WhyNotConfirmInWriting(received) is null;
        var kind = answer.IsForm ? EntryKind.Form : confirms ? EntryKind.WrittenConfirmation : EntryKind.Information;
        var entry = new ComplainantEntry(id, complaint.Id, kind, answer.Text, answer.Channel, received, answer.HasHourOfReceipt);
        change.Records.Add(entry);
        var files = await arrivals.TakeFilesAsync(change, answer.FormToken, DocumentOrigin.Complainant, cancellation, entryId: entry.Id);
        if (files.Count == 0) Refuse.WithoutText(answer.Text);
        var corrected = KnownDetails.Keep(change, answer.Known);
        var answers = answer.AnswersRequests && Awaits(complaint);
        if (confirms) complaint.ConfirmInWriting(received);
        if (!confirms || Awaits(complaint)) complaint.ReceiveInformation(received, answers);
        change.Journal(
            confirms ? ActNames.ConfirmedInWriting : answer.IsForm ? ActNames.FormReceived : ActNames.InformationReceived,
            Facts.Of(("channel", answer.Channel), ("received-on", received.On), ("answers", answers), ("files", files.Count)),
            [Contents.Of(entry), .. files.Select(Contents.Of)]);
        if (confirms && answer.Channel == Channel.Web) ShowAcknowledgement(change);
        if (confirms && complaint.IsOral) letters.Write(change, LetterKind.Acknowledgement, AcknowledgementFields.OfConfirmation(files, received.On, answer.Text, answer.LeftInside));
        else if (corrected) await acknowledge.WhereItDidNotArriveAsync(change, cancellation);
        return id;
    }

    /// <summary>Who confirms on their own page sees there that it came: that acknowledges it (R21).</summary>
    private static void ShowAcknowledgement(Change change)
    {
        if (change.Complaint.AcknowledgedAt is not null) return;
        change.Complaint.NoteAcknowledged(change.Now.At);
        change.Journal(ActNames.Acknowledged, Facts.Of(("how", "screen")));
    }

    /// <summary>The same form with the same words on the same case has the same id: sent twice, it is kept once. Taken up again and changed, it is another.</summary>
    private static Guid IdOf(Change change, ReceivedAnswer answer) => answer.FormToken.Length == 0
        ? change.NewId()
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{change.Complaint.Id:N}\n{answer.FormToken}\n{answer.Text}")).AsSpan(0, 16));

    private static bool Awaits(Complaint complaint) => complaint.InformationRequests.Exists(r => r.IsOpen);
}
