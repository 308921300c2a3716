using System.Globalization;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Persons;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.BackOffice.Entry;

/// <summary>A complaint that came by letter, e-mail, telephone or face to face, as staff write it down (R6).</summary>
public sealed record EntryForm : PersonForm
{
    public EntryForm(FormToken token, DateOnly today) => (Token, ReceivedOn) = (token, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Of a message that came in, as it was read: what it says is there, in what capacity its author writes is to be asked (R50).</summary>
    public EntryForm(FormToken token, MessageSheet sheet) : this(token, sheet.Message.ReceivedOn)
    {
        (Message, Channel) = (sheet.Message.Id.ToString(), nameof(Domain.Complaints.Channel.Email));
        (LastName, Email) = (sheet.Read.From?.Name ?? "", sheet.Read.AnswerTo?.Address ?? "");
        (Subject, Description) = (sheet.Message.Subject, sheet.Read.Text.Trim());
    }

    public EntryForm(PostedForm posted, FormToken token) : base(posted)
    {
        (Token, Channel, ReceivedOn) = (token, posted.Line(nameof(Channel)), posted.Line(nameof(ReceivedOn)));
        Message = posted.Line(nameof(Message));
        (Subject, Description, Sensitive) = (posted.Line(nameof(Subject)), posted.Lines(nameof(Description)), posted.Ticked(nameof(Sensitive)));
    }

    public FormToken Token { get; }

    /// <summary>The id of the message it is written down from; empty without one.</summary>
    public string Message { get; init; } = "";

    public string Channel { get; init; } = "";
    public string ReceivedOn { get; init; } = "";
    public string Subject { get; init; } = "";
    public string Description { get; init; } = "";
    public string Attachments { get; init; } = "";
    public bool Sensitive { get; init; }

    public StaffEntry ToEntry() => new(
        Token.Id, Enum.Parse<Channel>(Channel), DateOnly.ParseExact(ReceivedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture), Complainant(), Subject, Description, Sensitive)
    {
        MessageId = MessageId,
    };

    public Guid? MessageId => Guid.TryParse(Message, out var id) ? id : null;
}
