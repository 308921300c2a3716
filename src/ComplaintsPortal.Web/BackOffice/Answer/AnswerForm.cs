using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Persons;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.BackOffice.Answer;

/// <summary>What the complainant answered, how and when it came, and what it adds to what is known of them.</summary>
public sealed record AnswerForm : PersonForm
{
    public AnswerForm(Complainant known, FormToken token, DateOnly today) : base(known)
    {
        (Token, Channel, AnswersRequests) = (token, nameof(Domain.Complaints.Channel.Email), true);
        ReceivedOn = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public AnswerForm(PostedForm posted, FormToken token) : base(posted)
    {
        (Token, Channel, ReceivedOn) = (token, posted.Line(nameof(Channel)), posted.Line(nameof(ReceivedOn)));
        (Text, AnswersRequests) = (posted.Lines(nameof(Text)), posted.Ticked(nameof(AnswersRequests)));
    }

    public FormToken Token { get; }
    public string Text { get; init; } = "";
    public string Attachments { get; init; } = "";
    public string Channel { get; init; } = "";
    public string ReceivedOn { get; init; } = "";

    /// <summary>Everything asked for has come; an oral complaint is thereby confirmed in writing.</summary>
    public bool AnswersRequests { get; init; }

    public DateOnly Received => DateOnly.ParseExact(ReceivedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
