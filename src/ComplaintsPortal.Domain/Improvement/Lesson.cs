using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Improvement;

/// <summary>What an upheld complaint still owes (R30): a cause and a corrective action, or a reason why nothing needs correcting. It stays on the work list until then, without holding back the closing.</summary>
public static class Lesson
{
    public const string Cause = "cause";
    public const string Action = "corrective-action";

    /// <summary>The codes of what is still owed; none where the complaint was not upheld, or not yet decided.</summary>
    public static IReadOnlyList<string> Missing(Decision? decision, CaseFile? file, bool hasCorrectiveAction)
    {
        if (decision is not (Decision.Upheld or Decision.PartlyUpheld) || Has(file?.NoActionReason)) return [];
        var owed = new List<string>(2);
        if (!Has(file?.Cause)) owed.Add(Cause);
        if (!hasCorrectiveAction) owed.Add(Action);
        return owed;
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
