using System.Text;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Fills a template. A value of several lines repeats what stands before its field (a quote's or a list's mark).</summary>
internal static class TemplateFilling
{
    /// <summary>Fields whose name ends so are addresses made by the portal or checked in the profile: shown as links.</summary>
    public const string LinkEnding = "Link", Link = "link";

    public static string Fill(IReadOnlyList<TemplatePart> parts, IReadOnlyDictionary<string, string?> fields, bool asMarkup)
    {
        var text = new StringBuilder();
        Fill(text, parts, fields, asMarkup);
        return text.ToString();
    }

    private static void Fill(StringBuilder text, IReadOnlyList<TemplatePart> parts, IReadOnlyDictionary<string, string?> fields, bool asMarkup)
    {
        foreach (var part in parts)
            switch (part)
            {
                case TemplatePart.Words words:
                    text.Append(words.Text);
                    break;
                case TemplatePart.Section section:
                    if (Value(fields, section.Name).Length == 0 == section.Inverted) Fill(text, section.Parts, fields, asMarkup);
                    break;
                case TemplatePart.Field field:
                    Put(text, field.Name, Value(fields, field.Name), asMarkup);
                    break;
            }
    }

    private static string Value(IReadOnlyDictionary<string, string?> fields, string name) => OutsideText.Lines(fields.GetValueOrDefault(name));

    private static void Put(StringBuilder text, string name, string value, bool asMarkup)
    {
        if (value.Length == 0) throw new ArgumentException($"The letter needs the field '{name}'.", nameof(value));
        var isLink = name == Link || name.EndsWith(LinkEnding, StringComparison.Ordinal);
        if (isLink && !IsSafe(value)) throw new ArgumentException($"The field '{name}' is no web address.", nameof(value));
        var mark = Mark(text);
        var first = true;
        foreach (var line in value.Split('\n'))
        {
            if (!first) text.Append('\n').Append(line.Length == 0 ? mark.TrimEnd() : mark);
            text.Append(asMarkup && !isLink ? PlainText.AsMarkup(line) : line);
            first = false;
        }
    }

    private static bool IsSafe(string address) =>
        (address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal))
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"');

    /// <summary>The quote or list mark with which the current line begins, when nothing else stands on it yet.</summary>
    private static string Mark(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != '\n') start--;
        var line = text.ToString(start, text.Length - start);
        return line is "> " or "- " ? line : "";
    }
}
