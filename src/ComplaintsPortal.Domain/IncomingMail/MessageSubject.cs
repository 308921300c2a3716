using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>What a subject says to the portal: that it is a complaint, and which case it speaks of (R50). What is fetched and what is sorted are decided by it alike.</summary>
public static partial class MessageSubject
{
    /// <summary>In characters; what stands further on says nothing.</summary>
    public const int Longest = 1000;

    private const string Word = "reclamation";

    /// <summary>Whether <c>réclamation</c> is in it, in any case, with or without its accent, whatever nobody sees between its letters.</summary>
    public static bool SaysComplaint(string subject) => Folding.Fold(Beginning(subject)).Contains(Word, StringComparison.Ordinal);

    /// <summary>The references in it, in their order; register numbers (<c>REC-2026-0031</c>) are none.</summary>
    public static IReadOnlyList<string> References(string subject) =>
        [.. Candidates().Matches(Beginning(subject)).Select(match => Reference.TryRead(match.Value)?.ToString()).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it says <c>dossier</c> and then a case's reference, as the subjects of our letters do; a number alone may be anybody's.</summary>
    public static bool SaysCase(string subject) => Cases().Matches(Beginning(subject)).Any(match => Reference.TryRead(match.Groups["reference"].Value) is not null);

    private static string Beginning(string subject) => OutsideText.Line(subject.Length <= Longest ? subject : subject[..Longest]);

    [GeneratedRegex(@"(?<!\w)dossier\s+(n[°º]\s*)?(?<reference>(TEST-)?[0-9]{4}[-\u2010-\u2014\u2212][0-9]{4,9})(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cases();

    [GeneratedRegex(@"(?<![\w-])(TEST-)?[0-9]{4}[-\u2010-\u2014\u2212][0-9]{4,9}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Candidates();
}
