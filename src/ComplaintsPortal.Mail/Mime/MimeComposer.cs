using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>
/// Composes a message (RFC 5322, MIME): text and HTML side by side, attachments after them. The same letter gives the same
/// bytes on every try and every machine (R48): nothing is taken from the clock, from chance or from the computer's name.
/// </summary>
public static class MimeComposer
{
    public static byte[] Compose(OutgoingLetter letter)
    {
        var message = new MimeWriter();
        Envelope(message, letter);
        if (letter.Attachments.Count == 0) Alternatives(message, letter);
        else Mixed(message, letter);
        return message.ToArray();
    }

    private static void Envelope(MimeWriter message, OutgoingLetter letter)
    {
        message.Header("Date", letter.Date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        message.Header("From", HeaderText.Mailbox(letter.From));
        message.Header("To", HeaderText.Mailbox(letter.To));
        message.Header("Subject", HeaderText.Unstructured(letter.Subject));
        message.Header("Message-ID", HeaderText.MessageId(letter.MessageId));
        if (letter.InReplyTo is { } answered)
        {
            message.Header("In-Reply-To", HeaderText.MessageId(answered));
            message.Header("References", HeaderText.MessageId(answered));
        }
        if (letter.Automatic) message.Header("Auto-Submitted", "auto-generated");
        message.Header("Content-Language", "fr");
        message.Header("MIME-Version", "1.0");
    }

    private static void Mixed(MimeWriter message, OutgoingLetter letter)
    {
        var boundary = Boundary(letter.MessageId, "mixed");
        message.Header("Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        message.EndHeaders();
        message.Delimiter(boundary);
        Alternatives(message, letter);
        foreach (var attachment in letter.Attachments)
        {
            message.Delimiter(boundary);
            Attachment(message, attachment);
        }
        message.ClosingDelimiter(boundary);
    }

    private static void Alternatives(MimeWriter message, OutgoingLetter letter)
    {
        var boundary = Boundary(letter.MessageId, "alternative");
        message.Header("Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        message.EndHeaders();
        message.Delimiter(boundary);
        Text(message, "text/plain", letter.Text);
        message.Delimiter(boundary);
        Text(message, "text/html", letter.Html);
        message.ClosingDelimiter(boundary);
    }

    private static void Text(MimeWriter message, string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        // Mostly accents and spaces: quoted-printable stays readable. Mostly another script: base64 is shorter.
        var quoted = Others(bytes) * 3 <= bytes.Length;
        message.Header("Content-Type", $"{type}; charset=utf-8");
        message.Header("Content-Transfer-Encoding", quoted ? "quoted-printable" : "base64");
        message.EndHeaders();
        message.Body(quoted ? TransferEncoding.QuotedPrintable(bytes) : TransferEncoding.Base64(bytes));
    }

    private static int Others(byte[] bytes)
    {
        var others = 0;
        foreach (var octet in bytes)
            if (octet > 126) others++;
        return others;
    }

    private static void Attachment(MimeWriter message, LetterAttachment attachment)
    {
        message.Header("Content-Type", HeaderText.MediaType(attachment.MediaType));
        message.Header("Content-Transfer-Encoding", "base64");
        message.Header("Content-Disposition", FileNameParameter.Attachment(attachment.Name));
        message.EndHeaders();
        message.Body(TransferEncoding.Base64(attachment.Bytes.Span));
    }

    /// <summary>Derived from the Message-ID. It begins with <c>=_</c>, which neither quoted-printable nor base64 can contain.</summary>
    private static string Boundary(string messageId, string level) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{level}/{messageId}")).AsSpan(0, 18));
}
