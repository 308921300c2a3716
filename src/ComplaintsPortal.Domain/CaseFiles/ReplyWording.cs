using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What staff may not write in a letter to a complainant (R27).</summary>
public static class ReplyWording
{
    /// <summary>Refuses a link to the closed European platform in any letter, and the procedure's exclusive-court clause in one to a consumer.</summary>
    public static Refusal? WhyNotSay(string text, bool consumer, Procedure procedure)
    {
        if (text.Contains(ProfileRules.ClosedPlatform, StringComparison.OrdinalIgnoreCase)) return new Refusal("closed-platform-link");
        return consumer && procedure.NamesOneCourt is { } clause && Plain(text).Contains(Plain(clause), StringComparison.Ordinal)
            ? new Refusal("exclusive-court-clause", clause)
            : null;
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').ToUpperInvariant();
}
