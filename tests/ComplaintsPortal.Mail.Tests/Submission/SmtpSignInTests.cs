using System.Security.Cryptography.X509Certificates;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Tests.Submission;

/// <summary>Encryption and sign-in: no password goes to whom it is not for, and a wrong one refuses no letter for good.</summary>
[Trait("Rule", "R48")]
public sealed class SmtpSignInTests
{
    private static readonly (string, string)[] Taken = [("MAIL", "250 a\n"), ("RCPT", "250 b\n"), ("DATA", "354 go\n"), (".", "250 done\n"), ("QUIT", "221 bye\n")];
    private static readonly MailAccount Account = new("élise", "mot de passe é", null);

    [Fact]
    public async Task HandOver_ImplicitTls_SignsInPlainUnderTheCertificateOfTheHost()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SecureAsync(SelfMadeAuthority.Shared.Good);
            await peer.SayAsync("220 essai\n");
            await peer.FollowAsync([("EHLO", "250-essai\n250 AUTH LOGIN PLAIN\n"), ("AUTH PLAIN", "235 ok\n"), .. Taken]);
        });
        var told = new List<string>();

        var handover = await new SmtpPostman(Server(server, MailSecurity.Tls, Account)).HandOverAsync(Message, (step, detail) => told.Add($"{step} {detail}"), CancellationToken.None);

        Assert.Equal(HandoverOutcome.Accepted, handover.Outcome);
        Assert.Contains($"AUTH PLAIN {Convert.ToBase64String("\0élise\0mot de passe é"u8)}", server.Heard);
        Assert.Contains(told, line => line.StartsWith("Secured localhost (Tests)", StringComparison.Ordinal));
        Assert.Contains("SignedIn élise, PLAIN", told);
        Assert.DoesNotContain(told, line => line.Contains("mot de passe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandOver_StartTls_AsksAgainWhatIsOfferedAndSignsInOnlyThen()
    {
        using var server = StartingTls("220 go\n", SelfMadeAuthority.Shared.Good, ("EHLO", "250-essai\n250 AUTH LOGIN\n"), ("AUTH LOGIN", "334 VXNlcm5hbWU6\n"),
            (Base64("élise"), "334 UGFzc3dvcmQ6\n"), (Base64("mot de passe é"), "235 ok\n"));

        Assert.Equal(HandoverOutcome.Accepted, (await HandOverAsync(server, MailSecurity.StartTls, Account)).Outcome);
        Assert.Equal(["EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]", "AUTH LOGIN", Base64("élise"), Base64("mot de passe é")], server.Heard.Take(6));
    }

    [Fact]
    public async Task HandOver_StartTlsNotOffered_SaysNothingMore()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("220 essai\n");
            await peer.FollowAsync([("EHLO", "250-essai\n250 AUTH PLAIN\n"), ("AUTH", "235 ok\n"), .. Taken]);
        });

        AssertFault(MailFault.NoEncryption, await HandOverAsync(server, MailSecurity.StartTls, Account));
        Assert.Equal(["EHLO [127.0.0.1]"], server.Heard);
    }

    [Fact]
    public async Task HandOver_WordsSlippedInBehindTheAnswerToStartTls_AreNeverRead()
    {
        using var server = StartingTls("220 go\n250-essai\n250 AUTH PLAIN\n235 ok\n", SelfMadeAuthority.Shared.Good, ("EHLO", "250 essai\n"));

        AssertFault(MailFault.Garbled, await HandOverAsync(server, MailSecurity.StartTls, Account));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    public static TheoryData<string> Certificates => new("another host", "expired", "unknown authority");

    [Theory]
    [MemberData(nameof(Certificates))]
    public async Task HandOver_ACertificateThatIsNotGood_GivesNoPasswordAway(string kind)
    {
        var certificate = kind switch
        {
            "another host" => SelfMadeAuthority.Shared.ForAnotherHost(),
            "expired" => SelfMadeAuthority.Shared.Expired(),
            _ => new SelfMadeAuthority().Good,
        };
        using var server = StartingTls("220 go\n", certificate, ("EHLO", "250-essai\n250 AUTH PLAIN\n"), ("AUTH", "235 ok\n"));

        var handover = await HandOverAsync(server, MailSecurity.StartTls, Account);

        AssertFault(MailFault.Untrusted, handover);
        Assert.Contains(certificate.Subject, handover.Answer, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandOver_ASelfMadeAuthorityNobodyTrusts_IsNotTrustedByDefault()
    {
        using var server = StartingTls("220 go\n", SelfMadeAuthority.Shared.Good, ("EHLO", "250 essai\n"));

        AssertFault(MailFault.Untrusted, await new SmtpPostman(Server(server, MailSecurity.StartTls, null) with { Trusted = null }).HandOverAsync(Message, CancellationToken.None));
    }

    [Fact]
    public async Task HandOver_TlsToAServerThatSpeaksInClear_TriesAgain()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("220 essai, in clear and rather long so that it looks like no TLS record at all\n");
            await peer.HearAsync();
        });

        AssertFault(MailFault.NoEncryption, await HandOverAsync(server, MailSecurity.Tls, null));
    }

    [Theory]
    [InlineData("535 5.7.8 bad credentials\n", MailFault.SignInRefused)]
    [InlineData("534 5.7.9 application password needed\n", MailFault.SignInRefused)]
    [InlineData("334 \n", MailFault.SignInRefused)]
    public async Task HandOver_APasswordThatIsRefused_TriesAgainWithTheServersWords(string answer, MailFault fault)
    {
        using var server = InClear("250 AUTH PLAIN\n", ("AUTH", answer), ("", "535 5.7.8 no\n"));

        var handover = await HandOverAsync(server, MailSecurity.None, Account);

        AssertFault(fault, handover);
        Assert.Contains("53", handover.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_AServerTooBusyToSignIn_TriesAgainWithItsWords()
    {
        using var server = InClear("250 AUTH PLAIN\n", ("AUTH", "454 4.7.0 later\n"));

        Assert.Equal(new Handover(HandoverOutcome.TryAgain, "454 4.7.0 later") { IsOfTheLine = true }, await HandOverAsync(server, MailSecurity.None, Account));
    }

    [Theory]
    [InlineData("250 AUTH CRAM-MD5 NTLM\n")]
    [InlineData("250 SIZE\n")]
    public async Task HandOver_NoWayToSignInThatWeHave_TriesAgain(string offers)
    {
        using var server = InClear(offers);

        AssertFault(MailFault.NoWayToSignIn, await HandOverAsync(server, MailSecurity.None, Account));
    }

    [Fact]
    public async Task HandOver_ATokenCommand_SignsInByXOAuth2()
    {
        using var server = InClear("250 AUTH PLAIN XOAUTH2\n", [("AUTH XOAUTH2", "235 ok\n"), .. Taken]);
        var account = new MailAccount("a@b.example", null, new TokenCommand("printf \"jeton.A-z_0\\nreste\""));

        Assert.Equal(HandoverOutcome.Accepted, (await HandOverAsync(server, MailSecurity.None, account)).Outcome);
        Assert.Contains($"AUTH XOAUTH2 {Base64("user=a@b.example\u0001auth=Bearer jeton.A-z_0\u0001\u0001")}", server.Heard);
    }

    [Fact]
    public async Task HandOver_ATokenThatIsRefused_AnswersTheServersQuestionAndTriesAgain()
    {
        using var server = InClear("250 AUTH XOAUTH2\n", ("AUTH XOAUTH2", "334 eyJzdGF0dXMiOiI0MDEifQ==\n"), ("", "535 5.7.8 expired\n"));

        var handover = await HandOverAsync(server, MailSecurity.None, new MailAccount("a@b.example", null, new TokenCommand("echo abc")));

        AssertFault(MailFault.SignInRefused, handover);
        Assert.Contains("535 5.7.8 expired", handover.Answer, StringComparison.Ordinal);
        Assert.Equal(["", "QUIT"], server.Heard.TakeLast(2));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    [InlineData("echo \"deux mots secrets\"")]
    [InlineData("printf \"secret\\ttab\"")]
    [InlineData("/nulle/part/jeton")]
    [InlineData("sleep 30")]
    [InlineData("yes secret")]
    public async Task HandOver_ACommandThatGivesNoToken_TriesAgainAndShowsNothingOfWhatItPrinted(string command)
    {
        using var server = InClear("250 AUTH XOAUTH2\n", ("AUTH", "235 ok\n"));

        var handover = await HandOverAsync(server, MailSecurity.None, new MailAccount("a", null, new TokenCommand(command, TimeSpan.FromMilliseconds(400))));

        AssertFault(MailFault.NoToken, handover);
        Assert.DoesNotContain("secret", handover.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jeton --compte a@b.example", new[] { "jeton", "--compte", "a@b.example" })]
    [InlineData("  \"C:\\Program Files\\jeton.exe\"   -x \"a  b\" \"\" ", new[] { "C:\\Program Files\\jeton.exe", "-x", "a  b", "" })]
    [InlineData("a$(b);c|d", new[] { "a$(b);c|d" })]
    public void Split_ACommand_GivesItsWordsWithoutAShell(string written, string[] words) => Assert.Equal(words, TokenCommand.Split(written));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"")]
    [InlineData("a \"b")]
    public void Take_WhatIsNoCommand_IsRefused(string written) => Assert.Throws<ArgumentException>(() => new TokenCommand(written));

    [Fact]
    public void Write_AnAccount_ShowsNoPassword() =>
        Assert.DoesNotContain("passe", new MailServer("h", 1, MailSecurity.Tls, Account).ToString() + Account, StringComparison.Ordinal);

    private static OutgoingBytes Message { get; } = new(Letters.Sample.MessageId, "a@b.example", "c@d.example", "Subject: x\r\n\r\nx\r\n"u8.ToArray());

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static MailServer Server(ScriptedServer server, MailSecurity security, MailAccount? account) =>
        new("localhost", server.Port, security, account) { Trusted = SelfMadeAuthority.Shared.Roots, Patience = MailPatience.Of(TimeSpan.FromSeconds(20)) };

    private static Task<Handover> HandOverAsync(ScriptedServer server, MailSecurity security, MailAccount? account) =>
        new SmtpPostman(Server(server, security, account)).HandOverAsync(Message, CancellationToken.None);

    private static ScriptedServer InClear(string offers, params (string, string)[] script) => ScriptedServer.That(async peer =>
    {
        await peer.SayAsync("220 essai\n");
        await peer.FollowAsync([("EHLO", "250-essai\n" + offers), .. script]);
    });

    private static ScriptedServer StartingTls(string answer, X509Certificate2 certificate, params (string, string)[] script) => ScriptedServer.That(async peer =>
    {
        await peer.SayAsync("220 essai\n");
        await peer.HearAsync();
        await peer.SayAsync("250-essai\n250 STARTTLS\n");
        await peer.HearAsync();
        await peer.SayAsync(answer);
        await peer.SecureAsync(certificate);
        await peer.FollowAsync([.. script, .. Taken]);
    });

    private static void AssertFault(MailFault fault, Handover handover)
    {
        Assert.Equal(fault, MailFailure.Read(handover.Answer)?.Fault);
        Assert.Equal(HandoverOutcome.TryAgain, handover.Outcome);
    }
}
