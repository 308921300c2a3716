using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>UTF-8 in which a byte that is not UTF-8 is read as Windows-1252: what a careless program most likely meant.</summary>
internal static class MixedEncoding
{
    private static readonly string Single = Charsets.Windows1252.GetString([.. Enumerable.Range(0, 256).Select(octet => (byte)octet)]);

    /// <param name="whole">Whether all of it was UTF-8.</param>
    public static string Read(ReadOnlySpan<byte> bytes, out bool whole)
    {
        whole = Utf8.IsValid(bytes);
        if (whole) return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var sign, out var taken) == OperationStatus.Done) text.Append(pair[..sign.EncodeToUtf16(pair)]);
            else
                foreach (var octet in bytes[..taken]) text.Append(Single[octet]);
            bytes = bytes[taken..];
        }
        return text.ToString();
    }
}
