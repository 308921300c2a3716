using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Reads one message for those who may see it (R44); any other answers as if there were none. As a file it leaves through the gate, and so does what is within it.</summary>
public sealed class MessageReader(RegisterContext database, RawMessages raw, Threads threads, FileGate gate, OwnWords words)
{
    public async Task<MessageSheet> ReadAsync(Guid id, Actor by, CancellationToken cancellation)
    {
        var message = await FindAsync(id, by, cancellation);
        var read = await raw.ReadAsync(message, cancellation);
        var reference = await database.Complaints.Where(c => c.Id == message.ComplaintId).Select(c => c.Reference).SingleOrDefaultAsync(cancellation);
        var suggested = message.State == MessageState.ToDecide ? await threads.FindAsync(read, cancellation) : null;
        var decider = await database.Staff.Where(s => s.Id == message.DecidedBy).Select(s => s.Name).SingleOrDefaultAsync(cancellation);
        return new MessageSheet(
            message, read, await words.OfAsync(database, message.ComplaintId, read.Text, cancellation), [.. read.Attachments.Select(FileOf)], reference, await VisibleAsync(suggested, by, cancellation), await gate.WhyNotOpenAsync(id, cancellation), decider);
    }

    /// <summary>The raw message; refused where the antivirus holds it back.</summary>
    public async Task<Stream> OpenAsync(Guid id, Actor by, CancellationToken cancellation) =>
        await gate.OpenAsync((await FindAsync(id, by, cancellation)).Id, cancellation);

    /// <summary>One file within it, of a type that the portal takes; held back with the message it lies in.</summary>
    public async Task<(MessageFile File, Stream Content)> OpenFileAsync(Guid id, int number, Actor by, CancellationToken cancellation)
    {
        var message = await FindAsync(id, by, cancellation);
        RefusedException.When(await gate.WhyNotOpenAsync(id, cancellation));
        var read = await raw.ReadAsync(message, cancellation);
        if (number < 0 || number >= read.Attachments.Count || FileOf(read.Attachments[number], number) is not { MediaType: not null } file) throw new NoSuchCaseException();
        return (file, MessageFiles.Content(read.Attachments[number]));
    }

    private async Task<IncomingMessage> FindAsync(Guid id, Actor by, CancellationToken cancellation) =>
        await database.IncomingMessages.AsNoTracking().VisibleTo(by, database).SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new NoSuchCaseException();

    private async Task<MessageThread?> VisibleAsync(MessageThread? thread, Actor by, CancellationToken cancellation) =>
        thread is not null && await Access.VisibleCases.VisibleTo(database.Complaints, by, database).AnyAsync(c => c.Id == thread.ComplaintId, cancellation) ? thread : null;

    private static MessageFile FileOf(ReadAttachment file, int number)
    {
        var kind = MessageFiles.KindOf(file);
        return new MessageFile(number, kind is null ? file.Name : FileNames.Kept(file.Name, kind), file.Bytes.Length, kind?.MediaType);
    }
}
