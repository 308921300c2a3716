using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Fills the template of a kind of letter: the text part as written, the HTML part rendered from it. What people wrote
/// stays words and never becomes markup.</summary>
public sealed class LetterWriter
{
    /// <summary>Refuses a field that the template needs and does not get, and one that no letter of this kind knows.</summary>
    public LetterText Write(LetterKind kind, IReadOnlyDictionary<string, string?> fields)
    {
        var template = Templates.Of(kind);
        foreach (var name in fields.Keys.Except(template.Fields).Except(LetterFields.Common))
            throw new ArgumentException($"A letter of kind {kind} has no field '{name}'.", nameof(fields));
        var subject = template.Subject(fields);
        return new LetterText(subject, template.Text(fields), LetterHtml.Document(subject, template.Markup(fields)));
    }
}
