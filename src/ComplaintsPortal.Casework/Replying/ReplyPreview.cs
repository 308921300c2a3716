using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>A reply as it would leave now: what it lacks, what holds it back, whom it names, and the letter word for word.</summary>
/// <param name="Missing">The codes of R24 that are missing, in the order of the form.</param>
/// <param name="Refusals">Everything that stands against sending it, the missing parts among it.</param>
/// <param name="Recourse">Whom it names (R25); null while nobody said whether everything is granted.</param>
/// <param name="Letter">The letter, its link redacted; null while a part is missing.</param>
public sealed record ReplyPreview(
    IReadOnlyList<string> Missing, IReadOnlyList<Refusal> Refusals, ReplyRecipient Recipient, Recourse? Recourse, LetterText? Letter)
{
    /// <summary>A manager may send it all the same, saying why (R25).</summary>
    public bool CanBeOverridden => Recourse?.Held is { } held && Refusals.All(refusal => refusal == held);
}
