using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>The problems of a profile in the reader's language. The domain words them for whoever writes the file; what is not
/// known here is shown as it is, with its place.</summary>
internal static partial class ProblemWords
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["must not be empty"] = "Profile.Problem.Empty",
        ["must be a colour such as #1f4e79"] = "Profile.Problem.Colour",
        ["must be an http or https address"] = "Profile.Problem.Web",
        ["must be an e-mail address"] = "Profile.Problem.Email",
        ["must offer post, telephone or face to face beside the form (R46)"] = "Profile.Problem.NonDigital",
        ["is the closed European platform (R27)"] = "Profile.Problem.ClosedPlatform",
        ["names the closed European platform (R27)"] = "Profile.Problem.ClosedPlatform",
        ["needs a text: markdown, or file"] = "Profile.Problem.Empty",
        ["is not a sentence of the procedure's text"] = "Profile.Problem.Clause",
        ["must be small letters, digits and hyphens"] = "Profile.Problem.Slug",
        ["is there twice"] = "Profile.Problem.Twice",
    };

    public static string Of(ProfileProblem problem, Words words)
    {
        if (Keys.TryGetValue(problem.Sentence, out var key)) return words[key];
        return Between().Match(problem.Sentence) is { Success: true } between
            ? words["Profile.Problem.Between", Number(between.Groups[1]), Number(between.Groups[2])]
            : problem.ToString();
    }

    private static int Number(Capture digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^must lie between (\d+) and (\d+)$")]
    private static partial Regex Between();
}
