using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>A text with named fields, in Markdown, its subject in the front matter. It refuses to be filled with a field left
/// blank that its words need; a field that stands only inside its own section may be blank.</summary>
public sealed partial class LetterTemplate
{
    private readonly IReadOnlyList<TemplatePart> _subject;
    private readonly IReadOnlyList<TemplatePart> _body;

    private LetterTemplate(IReadOnlyList<TemplatePart> subject, IReadOnlyList<TemplatePart> body)
    {
        (_subject, _body) = (subject, body);
        Fields = [.. Names([.. subject, .. body]).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Every field that the template knows, in order.</summary>
    public IReadOnlyList<string> Fields { get; }

    public static LetterTemplate Parse(string source, Func<string, string> partial)
    {
        var text = source.ReplaceLineEndings("\n");
        var front = FrontMatter().Match(text);
        return new LetterTemplate(
            TemplateParser.Parse(front.Success ? front.Groups["subject"].Value : "", partial),
            TemplateParser.Parse(text[front.Length..], partial));
    }

    /// <summary>The subject: one line, whatever the fields hold.</summary>
    public string Subject(IReadOnlyDictionary<string, string?> fields) =>
        Spaces().Replace(OutsideText.Line(TemplateFilling.Fill(_subject, fields, asMarkup: false)), " ");

    /// <summary>Markdown in which no value can become markup: what both parts of the letter are rendered from.</summary>
    public string Markup(IReadOnlyDictionary<string, string?> fields) => Tidy(TemplateFilling.Fill(_body, fields, asMarkup: true));

    private static IEnumerable<string> Names(IEnumerable<TemplatePart> parts) => parts.SelectMany(part => part switch
    {
        TemplatePart.Field field => [field.Name],
        TemplatePart.Section section => Names(section.Parts).Prepend(section.Name),
        _ => Enumerable.Empty<string>(),
    });

    private static string Tidy(string text) => BlankLines().Replace(text, "\n\n").Trim('\n') + "\n";

    [GeneratedRegex(@"\A---\nsubject: (?<subject>[^\n]+)\n---\n")]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
