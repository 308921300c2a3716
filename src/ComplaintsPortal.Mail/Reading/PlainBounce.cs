using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Reports from before RFC 3464: Exim's <c>X-Failed-Recipients</c> and qmail's letter. Believed only of a message without an
/// envelope's sender, or from a mailer daemon: a person who quotes one is a person.
/// </summary>
internal static partial class PlainBounce
{
    private const string QmailCopy = "--- Below this line is a copy of the message.";

    public static DeliveryReport? Read(Head head, ReadMessage message, Faults faults)
    {
        if (message.ReturnPath != "" && !IsDaemon(head)) return null;
        var failed = AddressList.Read(head.Text("X-Failed-Recipients"), Bounds.ReportedRecipients, faults).ConvertAll(mailbox => mailbox.Address);
        var reason = message.Text;
        var copy = reason.IndexOf(QmailCopy, StringComparison.Ordinal);
        if (copy >= 0) reason = reason[..copy];
        if (failed.Count == 0 && copy >= 0) failed = [.. QmailAddress().Matches(reason).Take(Bounds.ReportedRecipients).Select(match => match.Groups[1].Value)];
        if (failed.Count == 0) return null;
        var words = FieldText.OneLine(Reply().Match(reason).Value, Bounds.Diagnostic);
        var code = DeliveryFields.Code(words);
        return new DeliveryReport(Original(message), null, failed.ConvertAll(address => new DeliveryStatus(address, DeliveryAction.Failed, code, words)));
    }

    private static bool IsDaemon(Head head) => head.Text("From") is { } from
        && (from.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase) || from.Contains("postmaster@", StringComparison.OrdinalIgnoreCase));

    private static string? Original(ReadMessage message)
    {
        var attached = message.Attachments.FirstOrDefault(attachment => attachment.MediaType == "message/rfc822");
        var original = attached is null
            ? CopiedId().Match(message.Text) is { Success: true } copied ? copied.Groups[1].Value : null
            : MessageIds.Read(Entity.Split(attached.Bytes, isMessage: true, new Faults()).Head.Text("Message-ID"), 1).FirstOrDefault();
        return original ?? message.InReplyTo.Concat(message.References).LastOrDefault();
    }

    [GeneratedRegex(@"^<([^<>\s@]{1,64}@[^<>\s@]{1,190})>:\s*$", RegexOptions.Multiline)]
    private static partial Regex QmailAddress();

    [GeneratedRegex(@"^.{0,200}?\b[45][0-9]{2}[ -].*$", RegexOptions.Multiline)]
    private static partial Regex Reply();

    [GeneratedRegex(@"^Message-ID:[ \t]*<([^<>\s]{1,995})>", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex CopiedId();
}
