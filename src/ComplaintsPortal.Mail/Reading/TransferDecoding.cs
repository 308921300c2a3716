using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Undoes a Content-Transfer-Encoding. One that nobody knows is taken as none: the bytes stay as they came.</summary>
internal static class TransferDecoding
{
    /// <summary>Bytes looked at for each byte wanted: quoted-printable takes three, and white space between is of no account.</summary>
    private const int Sparse = 4;

    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, string encoding, int atMost, Faults faults)
    {
        if (encoding is not ("base64" or "quoted-printable")) return body;
        if (body.Length / Sparse > atMost) body = body[..(atMost * Sparse)];
        var output = new byte[Math.Min(encoding == "base64" ? Base64Decoding.LongestOutput(body.Length) : body.Length, atMost)];
        var written = encoding == "base64"
            ? Base64Decoding.Decode(body.Span, output, out var damaged)
            : QuotedPrintableDecoding.Decode(body.Span, output, out damaged);
        if (damaged) faults.Add(MessageFault.Damaged);
        return output.AsMemory(0, written);
    }
}
