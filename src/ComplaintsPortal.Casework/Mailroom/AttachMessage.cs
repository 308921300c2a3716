using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// Puts a message into its case (R50): without our own letter, where it quotes one, as the complainant's word with its files as documents, which answers what was
/// asked (R4) and confirms an oral complaint in writing (R6). After a reply, whether it contests it is for a person to say. What a
/// machine wrote, or somebody else, is in the case without being anybody's word.
/// </summary>
public sealed class AttachMessage(RegisterContext database, Casebook casebook, Answers answers, MessageFiles files, RawMessages raw, OfficeClock clock, OwnWords words)
{
    /// <summary>By the rules: it answers a letter of ours, or its sender's own case.</summary>
    public Task ByRulesAsync(IncomingMessage message, ReadMessage read, Guid complaintId, CancellationToken cancellation) =>
        WithFilesAsync(message, read, (token, left) => casebook.ChangeAsync(
            complaintId, Actor.Complainant, change => KeepAsync(change, message.Id, new Part(read, token, left, TheirWord: !message.IsAutomatic), cancellation), cancellation), cancellation);

    /// <summary>A person says which case it belongs to, and whether it is the complainant's word.</summary>
    public async Task ExecuteAsync(Guid id, string reference, bool theirWord, Actor by, CancellationToken cancellation)
    {
        var known = Reference.TryRead(reference)?.ToString() ?? throw new RefusedException(new Refusal("reference-unknown", reference));
        var message = await database.IncomingMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new NoSuchCaseException();
        RefusedException.When(message.WhyNotDecide());
        var read = await raw.ReadAsync(message, cancellation);
        try
        {
            await WithFilesAsync(message, read, (token, left) => casebook.ChangeAsync(
                known, by, change => KeepAsync(change, id, new Part(read, token, left, theirWord), cancellation), cancellation), cancellation);
        }
        catch (NoSuchCaseException)
        {
            throw new RefusedException(new Refusal("reference-unknown", known));
        }
    }

    private async Task WithFilesAsync(IncomingMessage message, ReadMessage read, Func<string, IReadOnlyList<string>, Task> attach, CancellationToken cancellation)
    {
        var token = $"message {message.Id:N}";
        await attach(token, await files.StageAsync(token, read, cancellation));
    }

    private async Task KeepAsync(Change change, Guid id, Part part, CancellationToken cancellation)
    {
        var message = await change.Database.IncomingMessages.SingleAsync(m => m.Id == id, cancellation);
        if (message.IsDecided)
        {
            if (change.By.Kind == ActorKind.Staff) RefusedException.When(message.WhyNotDecide());
            return;
        }

        var doubt = IsAfterTheEnd(change.Complaint) ? MessageDoubt.AfterReply : MessageDoubt.None;
        var entry = part.TheirWord ? await EnterAsync(change, message, part, cancellation) : null;
        message.AttachTo(change.Complaint.Id, entry, doubt, part.LeftInside.Count, change.Now.At, change.By);
        MailJournal.NoteAttached(change, message);
    }

    /// <summary>Nothing where it holds neither words nor files: then it is only kept, to be read.</summary>
    private async Task<Guid?> EnterAsync(Change change, IncomingMessage message, Part part, CancellationToken cancellation)
    {
        var text = await words.OfAsync(change.Database, change.Complaint.Id, part.Read.Text, cancellation);
        if (text.Length == 0 && part.Read.Attachments.Count == part.LeftInside.Count) return null;
        var received = ReceiptOf(change, message);
        var crossed = change.Complaint.InformationRequests.Exists(request => request.IsOpen && request.AskedAt > received.At);
        var answer = new ReceivedAnswer(part.Token, text, Channel.Email, received.On, Known: null, AnswersRequests: !crossed) { HasHourOfReceipt = true, LeftInside = part.LeftInside };
        return await answers.KeepAsync(change, answer, received, cancellation);
    }

    /// <summary>Not before the complaint itself, whatever the clocks of the servers say.</summary>
    private Moment ReceiptOf(Change change, IncomingMessage message) =>
        message.ReceivedAt >= change.Complaint.ReceivedAt ? clock.At(message.ReceivedAt) : change.Now;

    private static bool IsAfterTheEnd(Complaint complaint) =>
        complaint.ReplyWrittenAt is not null || (complaint.IsClosed && complaint.Status != Status.ClosedUnregistered);

    private sealed record Part(ReadMessage Read, string Token, IReadOnlyList<string> LeftInside, bool TheirWord);
}
