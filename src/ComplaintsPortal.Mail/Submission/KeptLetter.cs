using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using MimeKit;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>A kept letter as MailKit sends it; null where it could not leave as it is: its addresses are none, its lines are not as mail has them
/// (what a lax server could read as two messages), or MimeKit would write it otherwise than it is kept.</summary>
internal sealed record KeptLetter(MimeMessage Message, MailboxAddress From, MailboxAddress To, FormatOptions Format)
{
    private const int LongestLine = 998;

    /// <summary>A header or what stands before the @ is outside ASCII, which not every server takes (RFC 6531).</summary>
    public bool IsInternational => Format.International;

    public static async Task<KeptLetter?> ReadAsync(OutgoingBytes letter, CancellationToken cancellation)
    {
        if (Address(letter.From) is not { } from || Address(letter.To) is not { } to || !AreLines(letter.Bytes.Span)) return null;
        try
        {
            using var kept = new MemoryStream(letter.Bytes.ToArray(), writable: false);
            var message = Unchanging(await MimeMessage.LoadAsync(kept, cancellation));
            var isInternational = !Ascii.IsValid(Head(letter.Bytes.Span)) || !Ascii.IsValid(letter.From.Split('@')[0]) || !Ascii.IsValid(letter.To.Split('@')[0]);
            var format = new FormatOptions { NewLineFormat = NewLineFormat.Dos, EnsureNewLine = true, International = isInternational };
            return await IsSameAsync(message, format, letter.Bytes, cancellation) ? new KeptLetter(message, from, to, format) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>MimeKit writes a field anew for an international letter, unless somebody set its bytes.</summary>
    private static MimeMessage Unchanging(MimeMessage message)
    {
        var parts = new MimeIterator(message);
        foreach (var field in message.Headers) field.SetRawValue(field.RawValue);
        while (parts.MoveNext())
            foreach (var field in parts.Current.Headers) field.SetRawValue(field.RawValue);
        return message;
    }

    private static async Task<bool> IsSameAsync(MimeMessage message, FormatOptions format, ReadOnlyMemory<byte> kept, CancellationToken cancellation)
    {
        using var written = new MemoryStream(kept.Length);
        await message.WriteToAsync(format, written, cancellation);
        var bytes = written.GetBuffer().AsSpan(0, (int)written.Length);
        // The last line may lack its end, which a message on its way has to have.
        return bytes.StartsWith(kept.Span) && (bytes.Length == kept.Length || bytes[kept.Length..].SequenceEqual("\r\n"u8));
    }

    /// <summary>Lines end with CRLF and with nothing else, hold no NUL and are no longer than mail has them.</summary>
    private static bool AreLines(ReadOnlySpan<byte> message)
    {
        for (var rest = message; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny((byte)'\r', (byte)'\n', (byte)0);
            if (end < 0) return rest.Length <= LongestLine;
            if (end > LongestLine || rest[end] != '\r' || end + 1 == rest.Length || rest[end + 1] != '\n') return false;
            rest = rest[(end + 2)..];
        }

        return true;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> message) => message.IndexOf("\r\n\r\n"u8) is >= 0 and var end ? message[..end] : message;

    /// <summary>With the host in its ASCII form, which every server takes.</summary>
    private static MailboxAddress? Address(string address)
    {
        if (!Mailbox.IsAddress(address)) return null;
        var at = address.LastIndexOf('@') + 1;
        try
        {
            return new MailboxAddress("", address[..at] + (Ascii.IsValid(address.AsSpan(at)) ? address[at..] : new IdnMapping().GetAscii(address[at..])));
        }
        catch (Exception none) when (none is ArgumentException or ParseException)
        {
            return null;
        }
    }
}
