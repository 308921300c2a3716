using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>What was read of a message, written down so that a person can approve it.</summary>
internal static class Outcome
{
    public static string Of(Domain.IncomingMail.ReadMessage message)
    {
        var text = new StringBuilder();
        void Line(string name, string? value)
        {
            if (value is not null) text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        }

        Line("Message-ID", message.MessageId);
        foreach (var id in message.InReplyTo) Line("In-Reply-To", id);
        foreach (var id in message.References) Line("Reference", id);
        Line("From", Of(message.From));
        Line("Reply-To", Of(message.ReplyTo));
        foreach (var to in message.To) Line("To", Of(to));
        foreach (var cc in message.Cc) Line("Cc", Of(cc));
        Line("Return-Path", message.ReturnPath is { } path ? $"<{path}>" : null);
        Line("Subject", message.Subject);
        Line("Date", message.Date?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
        Line("Auto-Submitted", message.AutoSubmitted);
        Line("Precedence", message.Precedence);
        Line("List", message.IsFromList ? "yes" : null);
        foreach (var attachment in message.Attachments) Line("Attachment", Of(attachment));
        if (message.Report is { } report) Report(Line, report);
        foreach (var fault in message.Faults) Line("Fault", fault.ToString());
        return text.Append('\n').Append(message.Text).Append('\n').ToString();
    }

    private static void Report(Action<string, string?> line, DeliveryReport report)
    {
        line("Report on", report.MessageId ?? "(unnamed)");
        line("Envelope", report.EnvelopeId);
        foreach (var recipient in report.Recipients)
            line(recipient.IsPermanentFailure ? "Bounced" : "Reported", $"{recipient.Recipient}, {recipient.Action}, {recipient.Status}, {recipient.Diagnostic}");
    }

    private static string? Of(Mailbox? mailbox) => mailbox is null ? null : $"{mailbox.Name} <{mailbox.Address}>".TrimStart();

    private static string Of(ReadAttachment attachment) => string.Create(CultureInfo.InvariantCulture,
        $"{attachment.Name} ({attachment.MediaType}, {attachment.Bytes.Length} bytes, {Convert.ToHexStringLower(SHA256.HashData(attachment.Bytes.Span))[..12]})");
}
