using System.Text.RegularExpressions;

namespace ComplaintsPortal.Documents.Register;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula, reversibly. A text is dangerous when, after any apostrophes and then
/// any white space, it begins with = + - @ or a full-width form of these, or when after any apostrophes it begins with a tab,
/// carriage return or line feed. On the way out a dangerous text gets one apostrophe in front; on the way in an apostrophe
/// in front of a dangerous text is taken away. An apostrophe never changes whether a text is dangerous, so every text comes back as it was.
/// </summary>
public static partial class FormulaGuard
{
    public static string Neutralise(string text) => !IsPlainlyHarmless(text) && Dangerous().IsMatch(text) ? "'" + text : text;

    public static string Restore(string cell) => cell.StartsWith('\'') && Dangerous().IsMatch(cell) ? cell[1..] : cell;

    /// <summary>As most texts begin; what is asked of millions of cells is asked quickly.</summary>
    private static bool IsPlainlyHarmless(string text) => text.Length == 0 || char.IsAsciiLetterOrDigit(text[0]);

    [GeneratedRegex(@"\A'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Dangerous();
}
