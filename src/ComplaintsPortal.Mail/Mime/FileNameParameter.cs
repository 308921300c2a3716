using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>The name of an attachment (RFC 2183, 2231): an ASCII form for old readers, and where that is not all, the true
/// name in pieces that fit a line.</summary>
internal static class FileNameParameter
{
    private const int PieceLength = 50;

    public static string Attachment(string name)
    {
        HeaderText.Refuse(name);
        var plain = Ascii(name);
        var value = $"attachment; filename=\"{plain}\"";
        return plain == name ? value : $"{value}; {Extended(name)}";
    }

    private static string Ascii(string name)
    {
        var ascii = new string([.. name.Select(c => c is >= ' ' and <= '~' and not ('"' or '\\' or '/') ? c : '_')]).Trim();
        if (ascii.Length == 0) return "fichier";
        var extension = Path.GetExtension(ascii);
        return ascii.Length <= 60 ? ascii : ascii[..(60 - Math.Min(10, extension.Length))] + (extension.Length <= 10 ? extension : "");
    }

    private static string Extended(string name)
    {
        var pieces = Pieces(name).ToList();
        return pieces.Count == 1
            ? "filename*=utf-8''" + pieces[0]
            : string.Join("; ", pieces.Select((piece, i) => string.Create(CultureInfo.InvariantCulture, $"filename*{i}*={(i == 0 ? "utf-8''" : "")}{piece}")));
    }

    private static IEnumerable<string> Pieces(string name)
    {
        var piece = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            var sign = char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'.' or (byte)'-' or (byte)'_'
                ? ((char)octet).ToString()
                : string.Create(CultureInfo.InvariantCulture, $"%{octet:X2}");
            if (piece.Length + sign.Length > PieceLength)
            {
                yield return piece.ToString();
                piece.Clear();
            }
            piece.Append(sign);
        }
        yield return piece.ToString();
    }
}
