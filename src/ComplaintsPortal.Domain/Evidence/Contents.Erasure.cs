using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Domain.Evidence;

public static partial class Contents
{
    /// <summary>The facts that say who complained and what anybody wrote, by their names above.</summary>
    private static readonly HashSet<string> Personal =
    [
        "last-name", "first-name", "email", "phone", "address", "account", "nothing-concerned", "subject", "text", "note", "question", "name", "exception",
        "reasons", "remedy", "remaining-actions", "comment", "to", "kept-sha256", "from", "from-name",
    ];

    /// <summary>Whether nothing is left of it that an erasure destroys (R40). A corrective action may serve other complaints, and stays.</summary>
    public static bool IsDestroyed(Content content) =>
        content.Name.Kind == ContentKind.CorrectiveAction || content.IsGone || !content.Facts.Any(fact => Personal.Contains(fact.Key) && !string.IsNullOrEmpty(fact.Value));
}
