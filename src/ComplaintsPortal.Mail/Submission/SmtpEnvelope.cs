using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>A message's envelope as the server's offers allow to write it. No address with a line end or a bracket gets into a command.</summary>
internal sealed class SmtpEnvelope
{
    private const int LongestMark = 100;
    private readonly OutgoingBytes _message;
    private readonly string _from, _to;

    private SmtpEnvelope(OutgoingBytes message, string from, string to) => (_message, _from, _to) = (message, from, to);

    /// <summary>An address or a header outside ASCII (RFC 6531).</summary>
    public bool IsInternational => !Ascii.IsValid(_from) || !Ascii.IsValid(_to) || !Ascii.IsValid(Head);

    private ReadOnlySpan<byte> Head
    {
        get
        {
            var end = _message.Bytes.Span.IndexOf("\r\n\r\n"u8);
            return end < 0 ? _message.Bytes.Span : _message.Bytes.Span[..end];
        }
    }

    /// <summary>Null where an address is none.</summary>
    public static SmtpEnvelope? Of(OutgoingBytes message) =>
        Written(message.From) is { } from && Written(message.To) is { } to ? new SmtpEnvelope(message, from, to) : null;

    public string Sender(SmtpOffers offers)
    {
        var command = new StringBuilder($"MAIL FROM:<{_from}>");
        if (offers.Has("SIZE")) command.Append(CultureInfo.InvariantCulture, $" SIZE={_message.Bytes.Length}");
        if (offers.Has("8BITMIME") && !Ascii.IsValid(_message.Bytes.Span)) command.Append(" BODY=8BITMIME");
        if (IsInternational) command.Append(" SMTPUTF8");
        if (offers.Has("DSN")) command.Append(CultureInfo.InvariantCulture, $" RET=HDRS ENVID={Mark(_message.MessageId)}");
        return command.ToString();
    }

    /// <summary>A report is asked for where it fails or is late, never where it arrived.</summary>
    public string Recipient(SmtpOffers offers) => offers.Has("DSN") ? $"RCPT TO:<{_to}> NOTIFY=FAILURE,DELAY" : $"RCPT TO:<{_to}>";

    /// <summary>What a report calls the message by: its Message-ID, or where that is too long what stands before the @ (RFC 3461, 4.4).</summary>
    private static string Mark(string messageId)
    {
        var whole = Xtext(messageId);
        return whole.Length <= LongestMark ? whole : Xtext(messageId.Split('@')[0])[..Math.Min(LongestMark, Xtext(messageId.Split('@')[0]).Length)];
    }

    private static string Xtext(string text)
    {
        var coded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (octet is > 32 and < 127 and not (byte)'+' and not (byte)'=') coded.Append((char)octet);
            else coded.Append(CultureInfo.InvariantCulture, $"+{octet:X2}");
        }

        return coded.ToString();
    }

    /// <summary>The host in its ASCII form.</summary>
    private static string? Written(string address)
    {
        if (!Mailbox.IsAddress(address)) return null;
        var at = address.LastIndexOf('@');
        try
        {
            return Ascii.IsValid(address.AsSpan(at)) ? address : address[..(at + 1)] + new IdnMapping().GetAscii(address[(at + 1)..]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
