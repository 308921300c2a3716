using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Fills the template of a kind of letter.</summary>
public sealed class LetterWriter
{
    public LetterText Write(LetterKind kind, IReadOnlyDictionary<string, string?> fields) =>
        throw new NotImplementedException("Templates are on their way.");
}
