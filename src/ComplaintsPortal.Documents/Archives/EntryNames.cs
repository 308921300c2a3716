using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Documents.Archives;

/// <summary>
/// Names for the entries of one archive that every system can unpack and no unpacker can be led astray by: no path, no
/// control or direction character, nothing Windows reserves, at most 100 characters with the ending kept. The same name
/// twice gets a number; case does not tell two names apart.
/// </summary>
internal sealed class EntryNames
{
    private const int Longest = 100;
    private const int LongestEnding = 12;
    private const string NoName = "fichier";

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(string folder, string name)
    {
        var safe = Safe(name);
        var (stem, ending) = Split(safe);
        var entry = $"{folder}/{safe}";
        for (var number = 2; !_taken.Add(entry); number++)
            entry = string.Create(CultureInfo.InvariantCulture, $"{folder}/{stem} ({number}){ending}");
        return entry;
    }

    public static string Safe(string name)
    {
        var last = OutsideText.Bare(name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..]);
        var text = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            text.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "_" : IsShown(rune) ? rune.ToString() : "");
        return Shorten(text.ToString().Trim(' ', '.'));
    }

    private static bool IsShown(Rune rune) =>
        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shorten(string name)
    {
        var (stem, ending) = Split(name);
        if (stem.Length + ending.Length > Longest)
        {
            stem = OutsideText.Start(stem, Longest - ending.Length).TrimEnd(' ', '.');
        }
        if (stem.Length == 0)
            stem = NoName;
        return (Reserved.Contains(stem.Split('.')[0].TrimEnd()) ? "_" : "") + stem + ending;
    }

    private static (string Stem, string Ending) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && name.Length - dot <= LongestEnding ? (name[..dot], name[dot..]) : (name, "");
    }
}
