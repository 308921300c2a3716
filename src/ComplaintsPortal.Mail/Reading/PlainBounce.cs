using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Reports in words, as many servers still send them: what they say above the copy of the message, to whom, and of which message.
/// Believed only of a mail server: a person who quotes one is a person.
/// </summary>
internal static partial class PlainBounce
{
    public static DeliveryReport? Read(IReadOnlyList<Header> head, ReadMessage message)
    {
        if (!MailDaemon.Sent(head, message)) return null;
        var reason = Copy().Match(message.Text) is { Success: true } copy ? message.Text[..copy.Index] : message.Text;
        if (reason.Length > Bounds.Reason) reason = reason[..Bounds.Reason];
        var words = FieldText.OneLine(Reply().Match(reason).Value, Bounds.Diagnostic);
        var code = DeliveryFields.Code(words);
        var named = Addresses.Read(head, "X-Failed-Recipients", Bounds.ReportedRecipients).Select(mailbox => mailbox.Address).ToList();
        var action = BounceWords.Read($"{message.Subject}\n{reason}") ?? (named.Count > 0 || Final().IsMatch(words) ? DeliveryAction.Failed : null);
        // An absence notice has no envelope's sender either.
        if (action is not { } said || named.Count == 0 && words.Length == 0 && !MailDaemon.IsNamed(head, message)) return null;
        if (named.Count == 0) named = [.. Recipients(reason, message).DefaultIfEmpty("")];
        return new DeliveryReport(Original(message), null, named.ConvertAll(address => new DeliveryStatus(address, said, code, words)));
    }

    /// <summary>The addresses that lines begin with, or that are said to be the recipient's; nobody of those who write and read this report.</summary>
    private static IEnumerable<string> Recipients(string reason, ReadMessage message)
    {
        var ours = message.To.Concat(message.Cc).Append(message.From).OfType<Domain.Letters.Mailbox>().Select(mailbox => mailbox.Address);
        return Recipient().Matches(reason).Select(match => match.Groups[1].Value).Except(ours, StringComparer.OrdinalIgnoreCase)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Bounds.ReportedRecipients);
    }

    /// <summary>As the copy says, attached or below; else what the report answers.</summary>
    private static string? Original(ReadMessage message)
    {
        var attached = message.Attachments.FirstOrDefault(attachment => ReportParts.IsOriginal(attachment.MediaType));
        var original = attached is not null ? ParsedMessage.HeadOf(attached.Bytes).Ids("Message-ID").FirstOrDefault()
            : CopiedId().Match(message.Text) is { Success: true } copied ? copied.Groups[1].Value : null;
        return original ?? message.References.Concat(message.InReplyTo).LastOrDefault();
    }

    /// <summary>Where the words end: the line above the copy, or a field that only a head has.</summary>
    [GeneratedRegex(@"^(-{3,} ?(Below this line|This is a copy|The header|Enclosed|Original message|Message d.origine)|Original message (follows|headers)|En-têtes de message d.origine|(Return-Path|Received|Message-ID|MIME-Version|DKIM-Signature):)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^.{0,200}?(\b[45][0-9]{2}[ ,-]|#?\b[45]\.[0-9]{1,3}\.[0-9]{1,3}\b).*$", RegexOptions.Multiline)]
    private static partial Regex Reply();

    [GeneratedRegex(@"\b5[0-9]{2}[ ,-]|\b5\.[0-9]{1,3}\.[0-9]")]
    private static partial Regex Final();

    [GeneratedRegex(@"(?:^[ \t>]*|(?:address|recipient|user|deliver to|message to|destinataire)s?[ \t:]*)[""'<]*([^\s<>""'()\[\],;:\\@]{1,64}@[^\s<>""'()\[\],;:\\@]{1,190})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recipient();

    [GeneratedRegex(@"^Message-ID:[ \t]*<([^<>\s]{1,995})>", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex CopiedId();
}
