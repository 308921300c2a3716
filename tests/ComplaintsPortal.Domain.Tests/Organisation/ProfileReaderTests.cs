using System.Text.Json.Nodes;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

public sealed class ProfileReaderTests
{
    [Theory]
    [InlineData("neutral")]
    [InlineData("ktp-prod")]
    [InlineData("ccs")]
    public void Read_ProfileThatComesWithTheProject_IsTakenWithItsProcedureText(string name)
    {
        var profile = ProfileFiles.Read(name);

        Assert.Null(profile.Procedure.File);
        Assert.True(profile.Procedure.Text.Length > 1000);
        Assert.NotEmpty(profile.Categories);
        Assert.NotEmpty(profile.Causes);
    }

    [Theory]
    [InlineData("neutral")]
    [InlineData("ktp-prod")]
    [InlineData("ccs")]
    public void Write_ThenRead_GivesTheSameProfile(string name)
    {
        var written = ProfileJson.Write(ProfileFiles.Read(name));

        Assert.Equal(written, ProfileJson.Write(ProfileReader.Read(written)));
    }

    [Fact]
    [Trait("Rule", "R56")]
    public void Read_TextsThatNoLetterCanHold_HaveThemMadeSafe()
    {
        var json = Changed("$.name", "CCS\u0000 \ufffeFormation\r\n");

        Assert.Equal("CCS \ufffdFormation", ProfileReader.Read(json, _ => "Procédure").Name);
    }

    [Theory]
    [Trait("Rule", "R56")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"name":"\ud800"}""")]
    [InlineData("""{"name":1}""")]
    public void Read_HalvesOfCharacters_IsAProblemAndNotAFailure(string json) => Assert.Throws<ProfileException>(() => ProfileReader.Read(json));

    [Theory]
    [InlineData("$.colour", "is not a member of a profile")]
    [InlineData("$.mediator.adress", "is not a member of a profile")]
    [InlineData("$.commitments[1].since", "is not a member of a profile")]
    public void Read_UnknownMember_NamesItsPath(string path, string sentence) =>
        AssertProblem(path, sentence, Changed(path, "x"));

    [Theory]
    [InlineData("$.retention.years", "\"five\"", "must be a whole number")]
    [InlineData("$.deadline.region", "\"bretagne\"", "must be one of metropole, alsace-moselle, guadeloupe, martinique, guyane, reunion, mayotte, saint-barthelemy, saint-martin, saint-pierre-et-miquelon")]
    [InlineData("$.form.phone", "\"maybe\"", "must be one of hidden, optional, required")]
    [InlineData("$.hasConsumers", "\"yes\"", "must be true or false")]
    [InlineData("$.procedure.datedOn", "\"28/07/2022\"", "must be a date such as 2022-07-28")]
    [InlineData("$.categories", "\"one\"", "must be a list")]
    [InlineData("$.retention", "[]", "must be an object with the members of Retention")]
    [InlineData("$.name", "null", "must not be null")]
    [InlineData("$.retention.years", "0", "must lie between 1 and 30")]
    [InlineData("$.deadline.days", "0", "must lie between 1 and 366")]
    [InlineData("$.deadline.acknowledgementDays", "11", "must lie between 1 and 10")]
    [InlineData("$.accentColour", "\"blue\"", "must be a colour such as #1f4e79")]
    [InlineData("$.emails[0]", "\"nobody\"", "must be an e-mail address")]
    [InlineData("$.emails[0]", "null", "must not be null")]
    [InlineData("$.website", "\"javascript:alert(1)\"", "must be an http or https address")]
    [InlineData("$.categories[2]", "\" \"", "must not be empty")]
    [InlineData("$.commitments[2].id", "\"accuse\"", "is there twice")]
    [InlineData("$.mediator.website", "\"https://ec.europa.eu/consumers/odr/\"", "is the closed European platform (R27)")]
    [InlineData("$.otherRoutes[1]", """{"name":"RLL","forWhat":"Litiges","website":"https://ec.europa.eu/consumers/odr/","contact":null}""", "names the closed European platform (R27)")]
    [InlineData("$.procedure.exclusiveCourtClause", "\"Le tribunal de Nulle-Part.\"", "is not a sentence of the procedure's text")]
    [InlineData("$.procedure.file", "\"../secret.md\"", "must be the bare name of a file beside the profile")]
    [InlineData("$.procedure.file", "\"none.md\"", "the file 'none.md' is not beside the profile")]
    [InlineData("$.followUp.dueReminderDays[0]", "0", "must lie between 1 and 60")]
    public void Read_WrongValue_NamesItsPathAndWhatIsWanted(string path, string value, string sentence) =>
        AssertProblem(path, sentence, Changed(path, JsonNode.Parse(value)));

    [Fact]
    public void Read_MemberLeftOut_NamesIt() =>
        AssertProblem("$", "lacks hasConsumers", Without("hasConsumers"));

    [Fact]
    public void Read_MemberGivenTwice_NamesIt() =>
        AssertProblem("$.name", "is given twice", """{"name":"A","name":"B"}""");

    [Fact]
    public void Read_NotJson_NamesTheLine()
    {
        var wrong = Assert.Throws<ProfileException>(() => ProfileReader.Read("{\n\"name\": oops }"));

        Assert.Contains("is not JSON at line 2", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R46")]
    public void Read_NoWayWithoutAComputer_IsRefused()
    {
        var root = JsonNode.Parse(ProfileFiles.Json("neutral"))!;
        root["channels"]!["post"] = null;
        root["channels"]!["telephone"] = null;
        root["channels"]!["faceToFace"] = false;

        AssertProblem("$.channels", "must offer post, telephone or face to face beside the form (R46)", root.ToJsonString());
    }

    [Fact]
    public void Read_SeveralProblems_NamesThemAllOnOneLine()
    {
        var root = JsonNode.Parse(ProfileFiles.Json("neutral"))!;
        root["name"] = "";
        root["accentColour"] = "red";

        var wrong = Assert.Throws<ProfileException>(() => ProfileReader.Read(root.ToJsonString(), ProfileFiles.Beside));

        Assert.Equal(["$.name", "$.accentColour"], wrong.Problems.Select(p => p.Path));
        Assert.DoesNotContain('\n', wrong.Message);
    }

    private static void AssertProblem(string path, string sentence, string json)
    {
        var wrong = Assert.Throws<ProfileException>(() => ProfileReader.Read(json, ProfileFiles.Beside));
        Assert.Contains(new ProfileProblem(path, sentence), wrong.Problems);
    }

    private static string Without(string member)
    {
        var root = JsonNode.Parse(ProfileFiles.Json("neutral"))!.AsObject();
        root.Remove(member);
        return root.ToJsonString();
    }

    private static string Changed(string path, JsonNode? value)
    {
        var root = JsonNode.Parse(ProfileFiles.Json("neutral"))!;
        var node = root;
        var steps = path[2..].Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
            node = step[0] == '[' ? node[int.Parse(step[1..^1], null)]! : node[step]!;
        if (steps[^1][0] == '[') node[int.Parse(steps[^1][1..^1], null)] = value;
        else node[steps[^1]] = value;
        return root.ToJsonString();
    }
}
