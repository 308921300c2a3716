using System.Text;
using MimeKit.Encodings;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>MimeKit's, and in it also the dot that begins a line and the <c>F</c> of "From ", which some servers alter (RFC 2049, 3).</summary>
internal static class QuotedPrintable
{
    /// <summary>Two signs less than the longest, for what is written out at the beginning of a line.</summary>
    private const int LineLength = 74;

    public static byte[] Encode(byte[] text)
    {
        var encoder = new QuotedPrintableEncoder(LineLength);
        var encoded = new byte[encoder.EstimateOutputLength(text.Length)];
        var lines = Encoding.ASCII.GetString(encoded, 0, encoder.Flush(text, 0, text.Length, encoded));
        return Encoding.ASCII.GetBytes(("\n" + lines).Replace("\n.", "\n=2E", StringComparison.Ordinal).Replace("\nFrom ", "\n=46rom ", StringComparison.Ordinal)[1..]);
    }
}
