using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using MimeKit;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>
/// Composes a message with MimeKit: text and HTML side by side, attachments after them. The same letter gives the same bytes on
/// every try and every machine (R48): nothing is taken from the clock, from chance or from the computer's name.
/// </summary>
public static class MimeComposer
{
    public static byte[] Compose(OutgoingLetter letter)
    {
        Sound.Refuse(letter);
        using var message = new MimeMessage((IEnumerable<Header>)[]) { Date = letter.Date.ToUniversalTime() };
        message.From.Add(Address(letter.From));
        message.To.Add(Address(letter.To));
        message.Headers.Add(Subject(letter.Subject));
        foreach (var (name, value) in Fields(letter)) message.Headers.Add(name, value);
        message.Body = Body(letter);
        message.Body.Headers.Add(HeaderId.ContentLanguage, "fr");
        using var bytes = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos, EnsureNewLine = true }, bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<(string Name, string Value)> Fields(OutgoingLetter letter)
    {
        yield return ("Message-ID", $"<{letter.MessageId}>");
        if (letter.InReplyTo is { } answered)
        {
            yield return ("In-Reply-To", $"<{answered}>");
            yield return ("References", $"<{answered}>");
        }

        if (!letter.Automatic) yield break;
        yield return ("Auto-Submitted", "auto-generated");
        // The same in Exchange's words: no notice of absence comes back.
        yield return ("X-Auto-Response-Suppress", "All");
    }

    private static MimeEntity Body(OutgoingLetter letter)
    {
        var alternatives = new MultipartAlternative(Text("plain", letter.Text), Text("html", letter.Html)) { Boundary = Boundary(letter.MessageId, "alternative") };
        if (letter.Attachments.Count == 0) return alternatives;
        var mixed = new Multipart("mixed") { Boundary = Boundary(letter.MessageId, "mixed") };
        mixed.Add(alternatives);
        foreach (var attachment in letter.Attachments) mixed.Add(Attachment(attachment));
        return mixed;
    }

    private static MimePart Text(string kind, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        // Mostly accents and spaces: quoted-printable stays readable. Mostly another script: base64 is shorter.
        var quoted = bytes.Count(octet => octet > 126) * 3 <= bytes.Length;
        var part = new MimePart("text", kind)
        {
            ContentTransferEncoding = quoted ? ContentEncoding.QuotedPrintable : ContentEncoding.Base64,
            Content = quoted ? new MimeContent(new MemoryStream(QuotedPrintable.Encode(bytes)), ContentEncoding.QuotedPrintable) : new MimeContent(new MemoryStream(bytes)),
        };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    private static MimePart Attachment(LetterAttachment attachment) => new(attachment.MediaType)
    {
        ContentTransferEncoding = ContentEncoding.Base64,
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = attachment.Name },
        Content = new MimeContent(new MemoryStream(attachment.Bytes.ToArray())),
    };

    /// <summary>A line with encoded words has at most 76 signs (RFC 2047, 2); MimeKit does not count the field's name.</summary>
    private static Header Subject(string subject)
    {
        var field = new Header(HeaderId.Subject, "");
        field.SetValue(new FormatOptions { MaxLineLength = 62 }, Encoding.UTF8, Words(subject.Trim(), int.MaxValue));
        return field;
    }

    private static MailboxAddress Address(Mailbox mailbox) => new(Words(mailbox.Name.Trim(), 40), mailbox.Address);

    /// <summary>MimeKit lets through what a person typed that looks like an encoded word, and makes one of more than 75 signs
    /// (RFC 2047, 2) of a long name: these are written out here.</summary>
    /// <param name="longest">In bytes, what MimeKit makes words of.</param>
    private static string Words(string text, int longest)
    {
        var isSafe = !text.Contains("=?", StringComparison.Ordinal) && (Ascii.IsValid(text) || Encoding.UTF8.GetByteCount(text) <= longest);
        return isSafe ? text : string.Join(' ', text.EnumerateRunes().Chunk(9).Select(some => $"=?utf-8?b?{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(some)))}?="));
    }

    /// <summary>Derived from the Message-ID. It begins with <c>=_</c>, which neither quoted-printable nor base64 can contain.</summary>
    private static string Boundary(string messageId, string level) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{level}/{messageId}")).AsSpan(0, 18));
}
