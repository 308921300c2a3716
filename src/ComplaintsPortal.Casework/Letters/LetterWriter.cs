using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Fills the template of a kind of letter; the text part and the HTML part are both rendered from the same Markdown. What
/// people wrote stays words in both and never becomes markup.</summary>
public sealed class LetterWriter
{
    /// <summary>Refuses a field that the template needs and does not get, and one that no letter of this kind knows.</summary>
    public LetterText Write(LetterKind kind, IReadOnlyDictionary<string, string?> fields)
    {
        var template = Templates.Of(kind);
        foreach (var name in fields.Keys.Except(template.Fields).Except(LetterFields.Common))
            throw new ArgumentException($"A letter of kind {kind} has no field '{name}'.", nameof(fields));
        var subject = template.Subject(fields);
        var markup = template.Markup(fields);
        return new LetterText(subject, markup, MarkdownText.ToPlain(markup), LetterHtml.Document(subject, markup));
    }
}
