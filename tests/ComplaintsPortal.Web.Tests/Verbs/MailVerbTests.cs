using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Verbs;

namespace ComplaintsPortal.Web.Tests.Verbs;

[Trait("Rule", "R48")]
public sealed class MailVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_MailTest_SaysEachStepOfSendingAndOfReading()
    {
        using var smtp = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("220 essai\n");
            await peer.FollowAsync(("EHLO", "250-essai\n250 AUTH PLAIN\n"), ("AUTH", "235 ok\n"), ("MAIL", "250 2.1.0 sender\n"), ("RCPT", "250 2.1.5 recipient\n"), ("DATA", "354 go\n"), (".", "250 2.0.0 queued as 42\n"), ("QUIT", "221 bye\n"));
        });
        using var imap = new TrickyImap(7, Enumerable.Repeat(new HeldMessage(1, "Subject: x\r\n\r\nx\r\n"), 1234)) { Greeting = "* OK hello\n" };

        var (status, output) = await RunAsync("--Mail:From=portail@exemple.fr", "--Mail:ReturnPath=retours+{id}@exemple.fr",
            "--Mail:Smtp:Host=localhost", $"--Mail:Smtp:Port={smtp.Port}", "--Mail:Smtp:Security=None", "--Mail:Smtp:User=portail", "--Mail:Smtp:Password=secret",
            "--Mail:Imap:Host=localhost", $"--Mail:Imap:Port={imap.Port}", "--Mail:Imap:Security=None", "--Mail:Imap:User=portail", "--Mail:Imap:Password=secret");

        Assert.Equal(ExitStatus.Done, status);
        Assert.All((string[])["portail, PLAIN", "2.1.0 sender", "2.1.5 recipient", "2.0.0 queued as 42", "Le message est parti", "INBOX, 1234", "réclamation"], said => Assert.Contains(said, output, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
        Assert.Contains(smtp.Heard, line => line.StartsWith("MAIL FROM:<retours+", StringComparison.Ordinal));
        Assert.Contains("Auto-Submitted: auto-generated", smtp.Heard);
    }

    [Theory]
    [InlineData("450 4.2.1 busy", "Le message n’est pas parti")]
    [InlineData("550 5.1.1 nobody", "Le message est refusé")]
    public async Task Run_MailTestThatIsNotTaken_Ends1WithTheServersWords(string answer, string outcome)
    {
        using var smtp = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("220 essai\n");
            await peer.FollowAsync(("EHLO", "250 essai\n"), ("MAIL", "250 ok\n"), ("RCPT", answer + "\n"), ("QUIT", "221 bye\n"));
        });

        var (status, output) = await RunAsync("--Mail:From=portail@exemple.fr", "--Mail:Smtp:Host=localhost", $"--Mail:Smtp:Port={smtp.Port}", "--Mail:Smtp:Security=None");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Contains(outcome, output, StringComparison.Ordinal);
        Assert.Contains(answer, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MailTestWithServersThatAreNotThere_SaysSoInFrench()
    {
        var port = ScriptedServer.FreePort();
        var (status, output) = await RunAsync("--Mail:From=portail@exemple.fr", "--Mail:Smtp:Host=localhost", $"--Mail:Smtp:Port={port}",
            "--Mail:Imap:Host=localhost", $"--Mail:Imap:Port={port}", "--Mail:Imap:User=portail", "--Mail:Imap:Password=secret");

        Assert.Equal(ExitStatus.Failed, status);
        Assert.Equal(2, output.Split("Le serveur de messagerie est injoignable").Length - 1);
    }

    [Fact]
    [Trait("Rule", "R12")]
    public async Task Run_MailTestWithoutAServer_SaysThatNothingLeft()
    {
        var (status, output) = await RunAsync("--Mail:From=portail@exemple.fr");

        Assert.Equal(ExitStatus.Done, status);
        Assert.Contains("le message n’est pas parti", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.At("data/mail")));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Status, string Output)> RunAsync(params string[] settings)
    {
        using var output = new StringWriter();
        var console = new VerbConsole(new StringReader(""), output, output, _folder.Path);
        var status = await CommandLine.RunVerbAsync(["mail", "test", "--to", "essai@courriel.example", .. settings, "--Portal:DataDirectory=" + _folder.At("data")], console);
        return (status, output.ToString());
    }
}
