using System.Text.Json;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Reads a profile strictly: an unknown, missing or doubled member, a word that is not one of the list, a number out
/// of range each is refused with a sentence that names its JSON path.</summary>
public static class ProfileReader
{
    /// <param name="json">The profile file.</param>
    /// <param name="beside">Gives the text of a file that lies beside it (the procedure's Markdown), or null when there is none.</param>
    public static OrganisationProfile Read(string json, Func<string, string?>? beside = null)
    {
        var profile = WithProcedureText(Parse(json), beside ?? (_ => null));
        var problems = ProfileRules.Check(profile);
        return problems.Count == 0 ? profile : throw new ProfileException(problems);
    }

    private static OrganisationProfile Parse(string json)
    {
        try
        {
            var profile = JsonSerializer.Deserialize<OrganisationProfile>(json, ProfileJson.Options)
                ?? throw new ProfileException([new ProfileProblem("$", "must not be null")]);
            using var document = JsonDocument.Parse(json);
            return ProfileSyntax.NullItems(document.RootElement, "$").ToList() is { Count: > 0 } empty ? throw new ProfileException(empty) : profile;
        }
        catch (RefusedException outOfBounds)
        {
            throw new ProfileException([ProfileSyntax.Explain(outOfBounds.Refusal)]);
        }
        catch (JsonException wrong)
        {
            throw new ProfileException([ProfileSyntax.Explain(wrong)]);
        }
    }

    private static OrganisationProfile WithProcedureText(OrganisationProfile profile, Func<string, string?> beside)
    {
        if (profile.Procedure is not { Markdown: null, File: { } file })
            return profile;
        if (file.AsSpan().ContainsAny('/', '\\') || file.Contains("..", StringComparison.Ordinal))
            throw new ProfileException([new ProfileProblem("$.procedure.file", "must be the bare name of a file beside the profile")]);
        var text = beside(file)
            ?? throw new ProfileException([new ProfileProblem("$.procedure.file", $"the file '{file}' is not beside the profile")]);
        return profile with { Procedure = profile.Procedure with { File = null, Markdown = OutsideText.Lines(text) } };
    }
}
