using System.Buffers;
using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Text as the portal keeps it: lines end in LF, no control signs but the tab, no empty lines at either end.</summary>
internal static class PlainText
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code).Where(sign => sign is not ('\n' or '\t')), '\uFEFF']);

    public static string Clean(string text)
    {
        var rest = text.AsSpan();
        var at = rest.IndexOfAny(Unwanted);
        if (at < 0) return Trimmed(text);
        var clean = new StringBuilder(text.Length);
        for (; at >= 0; at = rest.IndexOfAny(Unwanted))
        {
            clean.Append(rest[..at]);
            if (rest[at] is '\r' or '\u0085')
            {
                clean.Append('\n');
                if (rest[at] == '\r' && at + 1 < rest.Length && rest[at + 1] == '\n') at++;
            }
            rest = rest[(at + 1)..];
        }
        return Trimmed(clean.Append(rest).ToString());
    }

    private static string Trimmed(string text)
    {
        text = text.TrimEnd();
        var first = 0;
        for (var i = 0; i < text.Length && char.IsWhiteSpace(text[i]); i++)
            if (text[i] == '\n') first = i + 1;
        return text[first..];
    }
}
