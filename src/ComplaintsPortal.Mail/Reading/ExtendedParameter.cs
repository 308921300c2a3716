using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>RFC 2231: <c>name*=utf-8'fr'%C3%A9</c>, and pieces <c>name*0*=…; name*1=…</c> up to the first that is missing.</summary>
internal static class ExtendedParameter
{
    public static string? Read(ParameterField field, string name, Faults faults)
    {
        if (field.Raw(name + "*") is { } whole) return Decoded([(whole, true)], faults);
        var pieces = new List<(string, bool)>();
        while (pieces.Count < Bounds.Parameters)
        {
            var numbered = string.Create(CultureInfo.InvariantCulture, $"{name}*{pieces.Count}");
            if (field.Raw(numbered + "*") is { } encoded) pieces.Add((encoded, true));
            else if (field.Raw(numbered) is { } plain) pieces.Add((plain, false));
            else break;
        }
        return pieces.Count == 0 ? null : Decoded(pieces, faults);
    }

    private static string Decoded(List<(string Text, bool IsEncoded)> pieces, Faults faults)
    {
        string? charset = null;
        var bytes = new List<byte>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var text = pieces[i].Text;
            if (i == 0 && pieces[i].IsEncoded) (charset, text) = Charset(text);
            Append(bytes, text, pieces[i].IsEncoded);
        }
        var read = CharsetText.Read(bytes.ToArray(), charset, faults);
        return pieces.Exists(piece => piece.IsEncoded) ? read : EncodedText.Decode(read, faults);
    }

    private static (string? Charset, string Text) Charset(string text)
    {
        var first = text.IndexOf('\'', StringComparison.Ordinal);
        var second = first < 0 ? -1 : text.IndexOf('\'', first + 1);
        return second < 0 ? (null, text) : (text[..first], text[(second + 1)..]);
    }

    private static void Append(List<byte> bytes, string text, bool isEncoded)
    {
        var raw = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < raw.Length; i++)
            if (isEncoded && raw[i] == '%' && i + 2 < raw.Length && Hex.TryRead(raw[i + 1], raw[i + 2], out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else bytes.Add(raw[i]);
    }
}
