using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

public sealed class VerbTests : IDisposable
{
    private const string Password = "cheval pile agrafe sept";
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_Help_ListsEveryVerb()
    {
        var (status, output, _) = await RunAsync("--help");

        Assert.Equal(ExitStatus.Done, status);
        Assert.All(VerbList.All, verb => Assert.Contains(verb.Name, output, StringComparison.Ordinal));
        Assert.Contains("serve", output, StringComparison.Ordinal);
        Assert.DoesNotContain("[", output.Replace("[verbe] [options] [--Reglage:Nom=valeur …]", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EachVerbWithHelp_SaysHowItIsWritten()
    {
        foreach (var verb in VerbList.All)
        {
            var (status, output, _) = await RunAsync(verb.Name, "--help");

            Assert.Equal(ExitStatus.Done, status);
            Assert.Contains("ComplaintsPortal.Web " + verb.Name, output, StringComparison.Ordinal);
            Assert.All(verb.Options.Concat(verb.Switches), option => Assert.Contains(option, verb.Usage, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("inconnu")]
    [InlineData("migrate", "--nonsense")]
    [InlineData("migrate", "de-trop")]
    [InlineData("verify", "--head")]
    [InlineData("verify", "--head", "rien")]
    [InlineData("users")]
    [InlineData("users", "remove")]
    [InlineData("users", "add", "--email", "a@exemple.fr")]
    [InlineData("users", "add", "--email", "a@exemple.fr", "--email", "b@exemple.fr")]
    [InlineData("users", "add", "--email", "a@exemple.fr", "--name", "A", "--role", "3")]
    [InlineData("users", "add", "--email", "a@exemple.fr", "--name", "A", "--role", "Chef")]
    [InlineData("users", "add", "--email", "a@exemple.fr", "--name", "A", "--role", "Agent", "--until", "31/12/2026")]
    [InlineData("migrate", "--Limits:FileMegabytes=zero")]
    [InlineData("mail")]
    [InlineData("mail", "send")]
    [InlineData("mail", "test")]
    [InlineData("mail", "test", "--to", "personne")]
    [InlineData("mail", "test", "--to", "a@exemple.fr", "--Mail:Smtp:Port=25")]
    public async Task Run_WrongUse_Ends2WithASentence(params string[] words)
    {
        var (status, _, error) = await RunAsync(words);

        Assert.Equal(ExitStatus.WrongUse, status);
        Assert.NotEmpty(error.Trim());
        Assert.DoesNotContain("[", error.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ASettingBeforeTheVerb_StillFindsTheVerb()
    {
        var (status, output, _) = await RunAsync("--Limits:FileMegabytes", "12", "migrate");

        Assert.Equal(ExitStatus.Done, status);
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task Run_UsersAddResetDisable_DoesEachAndSaysSo()
    {
        string[] person = ["--email", "claire@exemple.fr"];

        var added = await RunAsync(["users", "add", .. person, "--name", "Claire Petit", "--role", "manager", "--until", "2099-12-31"], Password + "\n");
        var again = await RunAsync(["users", "add", .. person, "--name", "Claire Petit", "--role", "Manager"], Password + "\n");
        var reset = await RunAsync(["users", "reset", .. person], "une autre phrase longue\n");
        var disabled = await RunAsync(["users", "disable", .. person]);

        Assert.Equal(ExitStatus.Done, added.Status);
        Assert.Equal(ExitStatus.Failed, again.Status);
        Assert.Contains("Un compte porte déjà cette adresse.", again.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, reset.Status);
        Assert.Equal(ExitStatus.Done, disabled.Status);
        Assert.Contains("claire@exemple.fr", disabled.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ExitStatus.WrongUse)]
    [InlineData("court\n", ExitStatus.Failed)]
    [InlineData("aaaaaaaaaaaaaa\n", ExitStatus.Failed)]
    [InlineData("Claire et le vélo bleu\n", ExitStatus.Failed)]
    public async Task Run_UsersAddWithoutAGoodPassword_SaysWhy(string input, int expected)
    {
        var (status, _, error) = await RunAsync(["users", "add", "--email", "claire@exemple.fr", "--name", "Claire Petit", "--role", "Agent"], input);

        Assert.Equal(expected, status);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("⟦", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UsersDisableTheLastAdministrator_IsRefused()
    {
        await RunAsync(["users", "add", "--email", "chef@exemple.fr", "--name", "La Cheffe", "--role", "Administrator"], Password + "\n");

        var (status, _, error) = await RunAsync("users", "disable", "--email", "chef@exemple.fr");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains("dernier administrateur", error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R34")]
    public async Task Run_VerifyOnAFreshRegister_IsIntactAndPrintsItsHead()
    {
        await RunAsync(["users", "add", "--email", "chef@exemple.fr", "--name", "La Cheffe", "--role", "Administrator"], Password + "\n");

        var (status, output, _) = await RunAsync("verify");
        var head = output.Trim().Split(' ')[^1];
        var held = await RunAsync("verify", "--head", head);
        var other = await RunAsync("verify", "--head", new string('a', 64) + "@1");
        var cut = await RunAsync("verify", "--head", head.Split('@')[0] + "@99");

        Assert.Equal(ExitStatus.Done, status);
        Assert.Equal(ExitStatus.Done, held.Status);
        Assert.Equal(ExitStatus.FoundWrong, other.Status);
        Assert.Equal(ExitStatus.FoundWrong, cut.Status);
        Assert.Contains("s’arrête avant elle", cut.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int Status, string Output, string Error)> RunAsync(params string[] words) => RunAsync(words, "");

    private async Task<(int Status, string Output, string Error)> RunAsync(string[] words, string input)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new VerbConsole(new StringReader(input), output, error, _folder.Path);
        var status = await CommandLine.RunVerbAsync([.. words, "--Portal:DataDirectory=" + _folder.At("data")], console);
        return (status, output.ToString(), error.ToString());
    }
}
