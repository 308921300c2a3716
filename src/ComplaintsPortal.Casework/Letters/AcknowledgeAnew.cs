using System.Linq.Expressions;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// Writes the acknowledgement that did not arrive once more, to the address that is in force now (R11, R21): a letter of its own
/// beside the one that came back, which stays as it is (R48). It leaves by itself when the address is corrected, or when staff say so.
/// </summary>
public sealed class AcknowledgeAnew(RegisterContext database, Casebook casebook, Correspondence letters, RawMessages raw)
{
    /// <summary>Staff have it written to the address in force; the new letter.</summary>
    public Task<Letter> ExecuteAsync(string reference, Guid letterId, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            null,
            by,
            async change =>
            {
                var letter = await change.LetterAsync(letterId, cancellation);
                var last = await change.Database.LastAcknowledgingAsync(change.Complaint.Id, cancellation);
                RefusedException.When(WhyNot(change.Complaint, letter.Id, last));
                return await WriteAsync(change, last!, cancellation);
            },
            cancellation);

    /// <summary>The acknowledgement of a case that did not arrive and is still owed, and whether another can be written; null where there is none.</summary>
    public async Task<LostAcknowledgement?> LostAsync(Complaint complaint, CancellationToken cancellation) =>
        complaint.CanBeAcknowledged && await database.LastAcknowledgingAsync(complaint.Id, cancellation) is { NeedsAnotherAddress: true } last
            ? new LostAcknowledgement(last.Id, last.To, last.State, last.Answer, complaint.WhyNotAcknowledgeAnew(last))
            : null;

    /// <summary>The e-mail address in force at which the acknowledgement did not arrive, which is still owed; null where there is none.</summary>
    public async Task<string?> NotReachedAtAsync(Complaint complaint, CancellationToken cancellation) =>
        await LostAsync(complaint, cancellation) is { State: not LetterState.Held, To: { } to } && to == complaint.Complainant.Email ? to : null;

    /// <summary>In the act that corrected an address: the new letter, or null where none is owed.</summary>
    internal async Task<Letter?> WhereItDidNotArriveAsync(Change change, CancellationToken cancellation) =>
        await change.Database.LastAcknowledgingAsync(change.Complaint.Id, cancellation) is { } last && change.Complaint.WhyNotAcknowledgeAnew(last) is null
            ? await WriteAsync(change, last, cancellation)
            : null;

    private static Refusal? WhyNot(Complaint complaint, Guid letterId, Letter? last) =>
        last is not null && last.Id != letterId ? new Refusal("letter-replaced") : complaint.WhyNotAcknowledgeAnew(last);

    private async Task<Letter> WriteAsync(Change change, Letter last, CancellationToken cancellation)
    {
        change.Journal(ActNames.AcknowledgementRenewed, Facts.Of(("letter", last.Id)));
        var fields = last.Kind == LetterKind.Acknowledgement ? await FieldsAsync(change, cancellation) : new Dictionary<string, string?>();
        return letters.Write(change, last.Kind, new Dictionary<string, string?>(fields) { ["earlierOn"] = FrenchDate.Long(change.Complaint.Policy.Region.DateOf(last.WrittenAt)) });
    }

    /// <summary>What the first one told: the files, or of an oral complaint the statement that confirmed it with its own.</summary>
    private async Task<IReadOnlyDictionary<string, string?>> FieldsAsync(Change change, CancellationToken cancellation)
    {
        var complaint = change.Complaint;
        var documents = await change.Database.Documents.AsNoTracking().Where(d => d.ComplaintId == complaint.Id).OrderBy(d => d.Id).ToListAsync(cancellation);
        if (!complaint.IsOral) return AcknowledgementFields.Of(documents.FindAll(d => d.Origin == DocumentOrigin.Complaint), await LeftInsideAsync(change, m => m.State == MessageState.BecameComplaint, cancellation));
        var entries = await change.Database.ComplainantEntries.AsNoTracking().Where(e => e.ComplaintId == complaint.Id).OrderBy(e => e.ReceivedAt).ToListAsync(cancellation);
        var statement = entries.Find(e => e.Kind is EntryKind.WrittenConfirmation or EntryKind.Form && e.ReceivedOn == complaint.WrittenComplaintOn);
        return statement is null
            ? AcknowledgementFields.Of([])
            : AcknowledgementFields.OfConfirmation(documents.FindAll(d => d.EntryId == statement.Id), statement.ReceivedOn, statement.Text, await LeftInsideAsync(change, m => m.EntryId == statement.Id, cancellation));
    }

    /// <summary>The names of the files in the message it came by that no document was made of.</summary>
    private async Task<IReadOnlyList<string>> LeftInsideAsync(Change change, Expression<Func<IncomingMessage, bool>> which, CancellationToken cancellation) =>
        await change.Database.IncomingMessages.AsNoTracking().Where(m => m.ComplaintId == change.Complaint.Id && m.FilesLeftInside > 0).Where(which).FirstOrDefaultAsync(cancellation) is { } message
            ? MessageFiles.LeftInside(await raw.ReadAsync(message, cancellation))
            : [];
}
