using System.Text;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Typed text without what nobody types: control characters and halves of characters. Every language, direction
/// mark and emoji stays; ends of lines become one sign.</summary>
public static class TypedText
{
    public static string Lines(string typed) => Cleaned(typed.ReplaceLineEndings("\n"), keepLines: true).Trim('\n', ' ', '\t');

    public static string Line(string typed) => Cleaned(typed, keepLines: false).Trim();

    /// <summary>Nothing typed is nothing known.</summary>
    public static string? Given(string text) => text.Length == 0 ? null : text;

    private static string Cleaned(string typed, bool keepLines)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || (keepLines && rune.Value is '\n' or '\t'))
            {
                clean.Append(rune.ToString());
            }
            else if (!keepLines && rune.Value is '\n' or '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }
}
