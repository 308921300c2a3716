using System.Text;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What people typed, as words in a letter.</summary>
internal static class PlainText
{
    /// <summary>One line as Markdown that reads exactly so: every ASCII sign escaped, and no indentation that would make code of it.</summary>
    public static string AsMarkup(string line)
    {
        var text = new StringBuilder(line.Length + 16);
        var indenting = true;
        foreach (var sign in line)
        {
            indenting &= sign is ' ' or '\t';
            if (indenting) text.Append(sign == '\t' ? "\u00a0\u00a0\u00a0\u00a0" : "\u00a0");
            else if (char.IsAscii(sign) && (char.IsPunctuation(sign) || char.IsSymbol(sign))) text.Append('\\').Append(sign);
            else text.Append(sign);
        }
        return text.ToString().TrimEnd(' ');
    }
}
