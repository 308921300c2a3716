using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// A letter written for e-mail as it goes on paper: nobody types a link of forty signs, so where it stood there is the page to open,
/// the reference and the tracking code, in the words of letters written for paper (R31). The kept copy stays as it is (R32).
/// </summary>
public sealed partial class PaperCopy(SecretKeeper secrets, PortalAddress address)
{
    private const string AnyLink = "https://link.example/";

    private static readonly Regex ByLink = new(
        Regex.Escape(Templates.Tracking.Markup(new Dictionary<string, string?> { ["link"] = AnyLink }).Trim()).Replace(Regex.Escape(AnyLink), RedactedLink().ToString(), StringComparison.Ordinal));

    /// <param name="complaint">Whose letter it is.</param>
    /// <param name="markup">The kept copy, its link redacted.</param>
    /// <param name="withCode">The code itself, for whoever prints it to post it; redacted otherwise.</param>
    public string Of(Complaint complaint, string markup, bool withCode)
    {
        if (!RedactedLink().IsMatch(markup)) return markup;
        var page = address.Page("suivi");
        var byCode = Templates.Tracking.Markup(new Dictionary<string, string?>
        {
            ["trackingLink"] = page, ["reference"] = complaint.Reference, ["code"] = withCode ? secrets.Code(complaint.Id.ToString("N")) : Correspondence.Redacted,
        }).Trim();
        var paper = ByLink.IsMatch(markup) ? ByLink.Replace(markup, _ => byCode, 1) : WithCode(markup, byCode);
        return RedactedLink().Replace(paper, _ => page);
    }

    /// <summary>Before the footer, or last where there is none.</summary>
    private static string WithCode(string markup, string byCode)
    {
        var footer = markup.LastIndexOf("\n---\n", StringComparison.Ordinal);
        return footer < 0 ? $"{markup.TrimEnd()}\n\n{byCode}\n" : markup.Insert(footer + 1, $"{byCode}\n\n");
    }

    [GeneratedRegex(@"https?://[^\s<>]+/suivi/\[…\](?:/[a-z]+)?")]
    private static partial Regex RedactedLink();
}
