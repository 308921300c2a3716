using System.Text;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What people typed, made safe to stand in a letter without changing its words.</summary>
internal static class PlainText
{
    /// <summary>Line ends as one sign; control characters that no letter has, and halves of characters, are left out.</summary>
    public static string Clean(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.Trim().ReplaceLineEndings("\n").EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)) text.Append(rune);
        return text.ToString();
    }

    /// <summary>The same on one line, for a header field.</summary>
    public static string OneLine(string value) => Clean(value).Replace('\n', ' ').Replace('\t', ' ');

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
