using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>What the journal says of a message that comes into a case (R34): which, and what became of it; the bytes are only committed to.</summary>
internal static class MailJournal
{
    public static void NoteAttached(Change change, IncomingMessage message) => change.Journal(
        ActNames.MessageTaken,
        Facts.Of(("message", message.Id), ("as", message.State), ("received-on", message.ReceivedOn)),
        Contents.Of(message));
}
