using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Web.Shared.Display;

namespace ComplaintsPortal.Web.BackOffice.Mailroom;

/// <summary>One message with what can be said of it now.</summary>
public sealed record MessagePage(MessageSheet Sheet, AttachMessageForm Form, bool MayHandle)
{
    public IncomingMessage Message => Sheet.Message;

    public bool ToDecide => MayHandle && Message.State == MessageState.ToDecide;

    public bool IsFilled => ToDecide || (MayHandle && (Message.IsToRead || Message.State == MessageState.NotOurs));

    public IEnumerable<ListedFile> Files => Sheet.Files.Where(file => file.MediaType is not null).Select(file =>
        new ListedFile(file.Name, file.Bytes, Sheet.Withheld is null ? $"/gestion/courriels/{Message.Id}/pieces/{file.Number}" : null));

    /// <summary>Of types that the portal does not take.</summary>
    public IEnumerable<ListedFile> FilesInside => Sheet.Files.Where(file => file.MediaType is null).Select(file => new ListedFile(file.Name, file.Bytes));
}
