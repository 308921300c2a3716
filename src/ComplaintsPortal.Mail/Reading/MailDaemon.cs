using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Whether a mail server speaks, and not a person who quotes one: no envelope's sender, a field that only servers write, or a daemon's address.</summary>
internal static partial class MailDaemon
{
    public static bool Sent(IReadOnlyList<Header> head, ReadMessage message) =>
        message.ReturnPath == "" || message.ReturnPath is null && NamesFailed(head) || IsNamed(head, message);

    /// <summary>Exim's field, which others took over.</summary>
    public static bool NamesFailed(IReadOnlyList<Header> head) => head.HasAny("X-Failed-Recipients");

    /// <summary>A postmaster who writes by hand has an envelope's sender and says nothing of machines.</summary>
    public static bool IsNamed(IReadOnlyList<Header> head, ReadMessage message) =>
        Names().IsMatch(head.Text("From") ?? "") && (message.ReturnPath is null or "" || message.AutoSubmitted is not null || Names().IsMatch(message.ReturnPath));

    [GeneratedRegex(@"mailer-?daemon|mail delivery (sub)?system|postmaster@|MicrosoftExchange[0-9a-f]{32}|mdaemon@|bounces?@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
