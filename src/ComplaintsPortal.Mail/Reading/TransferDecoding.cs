using System.Buffers;
using System.Runtime.InteropServices;
using MimeKit;
using MimeKit.Encodings;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Undoes a transfer encoding with MimeKit's decoders, piece by piece into one buffer of the right size.</summary>
internal static class TransferDecoding
{
    /// <summary>Bytes decoded at once, and room for what a decoder still holds.</summary>
    private const int Piece = 16 * 1024, Spare = 64;

    private static readonly SearchValues<byte> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n"u8);

    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, ContentEncoding encoding, int atMost) => encoding switch
    {
        // The padding ends a last group that was cut off.
        ContentEncoding.Base64 => Undo(WithoutFooter(body), new Base64Decoder(), Math.Min(body.Length / 4 * 3 + 3, atMost), "=="u8),
        ContentEncoding.QuotedPrintable => Undo(WithoutBlanks(body, atMost), new QuotedPrintableDecoder(), Math.Min(body.Length, atMost), default),
        ContentEncoding.UUEncode => Undo(body, new UUDecoder(), Math.Min(body.Length, atMost), default),
        _ => body,
    };

    private static Memory<byte> Undo(ReadOnlyMemory<byte> body, IMimeDecoder decoder, int atMost, ReadOnlySpan<byte> end)
    {
        if (!MemoryMarshal.TryGetArray(body, out var input)) input = body.ToArray();
        var output = new byte[atMost];
        var piece = new byte[decoder.EstimateOutputLength(Math.Min(Piece, body.Length)) + Spare];
        var written = 0;
        for (var at = 0; at < input.Count && written < atMost; at += Piece)
            Append(decoder.Decode(input.Array!, input.Offset + at, Math.Min(Piece, input.Count - at), piece));
        if (!end.IsEmpty) Append(decoder.Decode(end.ToArray(), 0, end.Length, piece));
        return output.AsMemory(0, written);

        void Append(int decoded)
        {
            decoded = Math.Min(decoded, atMost - written);
            piece.AsSpan(0, decoded).CopyTo(output.AsSpan(written));
            written += decoded;
        }
    }

    /// <summary>A ruled line and what follows it, or what follows the padding and has signs that base64 has not, was written below by a list or a gateway.</summary>
    private static ReadOnlyMemory<byte> WithoutFooter(ReadOnlyMemory<byte> body)
    {
        if (body.Span.IndexOf("\n____"u8) is >= 0 and var rule) body = body[..rule];
        var padding = body.Span.IndexOf((byte)'=');
        return padding >= 0 && body.Span[padding..].IndexOfAnyExcept(Base64) >= 0 ? body[..Math.Min(padding + 2, body.Length)] : body;
    }

    /// <summary>Blanks at a line's end are the transport's (RFC 2045, 6.7).</summary>
    private static ReadOnlyMemory<byte> WithoutBlanks(ReadOnlyMemory<byte> body, int atMost)
    {
        if (body.Length / 4 > atMost) body = body[..(4 * atMost)];
        if (body.Span.IndexOf(" \n"u8) < 0 && body.Span.IndexOf(" \r"u8) < 0) return body;
        var (lines, length) = (new byte[body.Length + 1], 0);
        for (var rest = body.Span; !rest.IsEmpty;)
        {
            var line = Lines.First(rest, out var next).TrimEnd(" \t"u8);
            line.CopyTo(lines.AsSpan(length));
            length += line.Length;
            if (rest[next - 1] == '\n') lines[length++] = (byte)'\n';
            rest = rest[next..];
        }
        return lines.AsMemory(0, length);
    }
}
