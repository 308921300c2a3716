using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Tests.Submission;

/// <summary>A letter handed to servers that do every step in some way wrong: it is refused only where the server refuses this letter.</summary>
[Trait("Rule", "R48")]
public sealed class SmtpPostmanTests
{
    private const string Offers = "250-essai\n250-SIZE 100000\n250-8BITMIME\n250-DSN\n250-AUTH PLAIN LOGIN XOAUTH2\n250 STARTTLS\n";

    private static readonly (string, string)[] Good =
        [("EHLO", Offers), ("AUTH", "235 ok\n"), ("MAIL", "250 sender\n"), ("RCPT", "250 recipient\n"), ("DATA", "354 go\n"), (".", "250-2.0.0 queued\n250 2.0.0 as 42\n"), ("QUIT", "221 bye\n")];

    [Fact]
    [Trait("Rule", "R12")]
    public async Task HandOver_AServerThatTakesIt_IsAcceptedWithItsAnswerWordForWord()
    {
        using var server = Speaking(Good);

        Assert.Equal(new Handover(HandoverOutcome.Accepted, "250-2.0.0 queued\n250 2.0.0 as 42"), await HandOverAsync(server));
        Assert.Equal(1, server.Connections);
        Assert.Equal("EHLO [127.0.0.1]", server.Heard[0]);
        Assert.Contains($"MAIL FROM:<reclamations@organisme.example> SIZE={Bytes.Length} ENVID={Letters.Sample.MessageId} RET=HDRS", server.Heard);
        Assert.Contains("RCPT TO:<helene.dupre@courriel.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;helene.dupre@courriel.example", server.Heard);
        Assert.Equal("QUIT", server.Heard[^1]);
    }

    public static TheoryData<string, string, Handover> Answers => new()
    {
        { "220", "421 4.3.2 later", new Handover(HandoverOutcome.TryAgain, "421 4.3.2 later") { IsOfTheLine = true } },
        { "220", "554 5.7.1 not you", new Handover(HandoverOutcome.TryAgain, "[NotAllowed] 554 5.7.1 not you") { IsOfTheLine = true } },
        { "EHLO", "421 4.3.2 later", new Handover(HandoverOutcome.TryAgain, "421 4.3.2 later") { IsOfTheLine = true } },
        { "EHLO", "550 5.7.1 not you", new Handover(HandoverOutcome.TryAgain, "[NotAllowed] 550 5.7.1 not you") { IsOfTheLine = true } },
        { "RCPT", "550-5.1.1 no such\n550 5.1.1 user", new Handover(HandoverOutcome.Refused, "550-5.1.1 no such\n550 5.1.1 user") },
        { "DATA", "451 4.3.0 later", new Handover(HandoverOutcome.TryAgain, "451 4.3.0 later") },
        { "DATA", "554 5.6.0 never", new Handover(HandoverOutcome.Refused, "554 5.6.0 never") },
        { "DATA", "550 5.7.1 Authentication required", new Handover(HandoverOutcome.TryAgain, "[NotAllowed] 550 5.7.1 Authentication required") { IsOfTheLine = true } },
        { ".", "252 somehow taken", new Handover(HandoverOutcome.Accepted, "252 somehow taken") },
    };

    /// <summary>What servers say at steps where none that keeps the rules says no; the others are in <see cref="ChoosyServerTests"/>.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public async Task HandOver_AServerThatSaysNo_KeepsItsWordsAndRefusesOnlyWhatIsOfTheLetter(string step, string answer, Handover expected)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync((step == "220" ? answer : "220 essai") + "\n");
            await peer.FollowAsync([(step, answer + "\n"), (step == "EHLO" ? "HELO" : "-", answer + "\n"), .. Good]);
        });

        Assert.Equal(expected, await HandOverAsync(server));
    }

    public static TheoryData<string> Steps => new("", "EHLO", "MAIL", "RCPT", "DATA", ".");

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task HandOver_ALineCutAtAnyStep_TriesAgain(string step)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            if (step.Length == 0) return;
            await peer.SayAsync("220 essai\n");
            await peer.FollowAsync([.. Good.TakeWhile(answer => answer.Item1 != step)]);
        });

        AssertFault(MailFault.Cut, HandoverOutcome.TryAgain, await HandOverAsync(server));
    }

    [Fact]
    public async Task HandOver_ALineCutInTheMidstOfTheMessage_TriesAgain()
    {
        var bytes = Encoding.ASCII.GetBytes("Subject: x\r\n\r\n" + string.Concat(Enumerable.Repeat("0123456789\r\n", 500_000)));
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync("220 essai\n250 essai\n250 sender\n250 recipient\n354 go\n");
            for (var line = 0; line < 100; line++) await peer.HearAsync();
        });

        AssertFault(MailFault.Cut, HandoverOutcome.TryAgain, await HandOverAsync(server, message: Message(bytes)));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task HandOver_AServerThatFallsSilentAtAnyStep_TriesAgainInTime(string step)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            if (step.Length > 0)
            {
                await peer.SayAsync("220 essai\n");
                await peer.FollowAsync([.. Good.TakeWhile(answer => answer.Item1 != step)]);
            }

            await peer.HoldAsync();
        });

        AssertFault(MailFault.TimedOut, HandoverOutcome.TryAgain, await HandOverAsync(server, TimeSpan.FromMilliseconds(300)));
    }

    [Fact]
    public async Task HandOver_AServerThatAnswersByteByByteForever_TriesAgainInTime()
    {
        using var server = ScriptedServer.That(async peer =>
        {
            using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            await peer.SayAsync("220 ");
            while (await pulse.WaitForNextTickAsync(peer.End)) await peer.SayAsync("2");
        });

        AssertFault(MailFault.TimedOut, HandoverOutcome.TryAgain, await HandOverAsync(server, TimeSpan.FromMilliseconds(300)));
    }

    public static TheoryData<string> Garbage => new("bonjour\n", "\n\n\n\n", "99 x\n", "700 x\n", "220x\n", "220-a\n250 b\n", "HTTP/1.1 400 Bad Request\n", "\0\0\0\n", "٢٢٠ x\n");

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task HandOver_AServerThatSpeaksSomethingElse_TriesAgain(string greeting)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            await peer.SayAsync(greeting);
            await peer.HoldAsync();
        });

        AssertFault(MailFault.Garbled, HandoverOutcome.TryAgain, await HandOverAsync(server));
    }

    [Theory]
    [InlineData("220 x")]
    [InlineData("220-x\n")]
    public async Task HandOver_AnAnswerWithoutEnd_IsNotReadWithoutEnd(string endless)
    {
        using var server = ScriptedServer.That(async peer =>
        {
            for (var i = 0; i < 1_000_000; i++) await peer.SayAsync(string.Concat(Enumerable.Repeat(endless, 100)));
        });

        AssertFault(MailFault.Garbled, HandoverOutcome.TryAgain, await HandOverAsync(server));
    }

    [Fact]
    public async Task HandOver_NobodyThere_TriesAgain() =>
        AssertFault(MailFault.Unreachable, HandoverOutcome.TryAgain, await new SmtpPostman(new MailServer("localhost", ScriptedServer.FreePort(), MailSecurity.None, null)).HandOverAsync(Message(), CancellationToken.None));

    [Fact]
    public async Task HandOver_AServerThatKnowsHeloAlone_IsAccepted()
    {
        using var server = Speaking([("EHLO", "502 5.5.1 what?\n"), ("HELO", "250 essai\n"), .. Good]);

        Assert.Equal(HandoverOutcome.Accepted, (await HandOverAsync(server)).Outcome);
        Assert.Contains("MAIL FROM:<reclamations@organisme.example>", server.Heard);
        Assert.Contains("RCPT TO:<helene.dupre@courriel.example>", server.Heard);
    }

    [Fact]
    public async Task HandOver_LinesThatBeginWithADot_ArriveAsTheyAre()
    {
        var bytes = Encoding.ASCII.GetBytes("Subject: x\r\n\r\n.\r\n..\r\n.a\r\nb.\r\n" + string.Concat(Enumerable.Repeat(".0123456789\r\n", 20_000)) + "end");
        using var server = Speaking([("EHLO", "250 essai\n"), .. Good]);

        Assert.Equal(HandoverOutcome.Accepted, (await HandOverAsync(server, message: Message(bytes))).Outcome);
        var lines = server.Heard.SkipWhile(line => line != "DATA").Skip(1).TakeWhile(line => line != ".");
        Assert.Equal(Encoding.ASCII.GetString(bytes) + "\r\n", string.Concat(lines.Select(line => (line.StartsWith('.') ? line[1..] : line) + "\r\n")));
    }

    [Theory]
    [InlineData("a\nb\r\n")]
    [InlineData("a\rb\r\n")]
    [InlineData("a\r\n.\n")]
    [InlineData("a\0\r\n")]
    [InlineData("a\r")]
    public async Task HandOver_BytesALaxServerCouldReadAsTwoMessages_AreRefused(string bytes)
    {
        using var server = Speaking(Good);

        AssertFault(MailFault.NotSendable, HandoverOutcome.Refused, await HandOverAsync(server, message: Message(Encoding.ASCII.GetBytes(bytes))));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a@b.example>\r\nRCPT TO:<x@y.example")]
    [InlineData("a@b.example> NOTIFY=NEVER")]
    [InlineData("a b@c.example")]
    [InlineData("a")]
    [InlineData("")]
    public async Task HandOver_WhatIsNoAddress_NeverGetsIntoACommand(string address)
    {
        using var server = Speaking(Good);

        AssertFault(MailFault.NotSendable, HandoverOutcome.Refused, await HandOverAsync(server, message: Message() with { To = address }));
        AssertFault(MailFault.NotSendable, HandoverOutcome.Refused, await HandOverAsync(server, message: Message() with { From = address }));
        Assert.DoesNotContain(server.Heard, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandOver_AnAddressOutsideAscii_GoesWhereItIsTakenAndIsRefusedWhereNot()
    {
        using var plain = Speaking(Good);
        using var international = Speaking([("EHLO", "250-essai\n250-8BITMIME\n250 SMTPUTF8\n"), .. Good]);
        var to = Letters.Sample.To with { Address = "hélène@académie.example" };
        var message = Message(new SmtpPostman(Server(plain)).Compose(Letters.Sample with { To = to })) with { To = to.Address };

        AssertFault(MailFault.NoInternationalAddress, HandoverOutcome.Refused, await HandOverAsync(plain, message: message));
        Assert.Equal(HandoverOutcome.Accepted, (await HandOverAsync(international, message: message)).Outcome);
        Assert.Contains("MAIL FROM:<reclamations@organisme.example> SMTPUTF8", international.Heard);
        Assert.Contains("RCPT TO:<hélène@académie.example>", international.Heard.Select(line => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line))));
    }

    [Fact]
    public async Task HandOver_AHostOutsideAscii_GoesInItsAsciiFormToAnyServer()
    {
        using var server = Speaking(Good);

        Assert.Equal(HandoverOutcome.Accepted, (await HandOverAsync(server, message: Message() with { To = "helene@académie.example" })).Outcome);
        Assert.Contains("RCPT TO:<helene@xn--acadmie-eya.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;helene@xn--acadmie-eya.example", server.Heard);
    }

    [Fact]
    public async Task HandOver_LongerThanTheServerTakes_IsRefusedBeforeItLeaves()
    {
        using var server = Speaking([("EHLO", "250-essai\n250 SIZE 10\n"), .. Good]);

        AssertFault(MailFault.TooLarge, HandoverOutcome.Refused, await HandOverAsync(server));
    }

    [Fact]
    public async Task HandOver_CancelledWhileItWaits_EndsAtOnce()
    {
        using var server = ScriptedServer.That(peer => peer.HoldAsync());
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SmtpPostman(Server(server)).HandOverAsync(Message(), cancel.Token));
    }

    [Fact]
    public async Task HandOver_ServersThatSayAnything_NeverThrowsNorHangs()
    {
        var chance = new Random(20260302);
        string[] pieces = ["220", "250", "354", "421", "550", " ", "-", "\r\n", "\n", "\r", "\0", "é", "SIZE", "AUTH PLAIN", "ok", "999999999999999999999", "STARTTLS", "="];
        for (var round = 0; round < 150; round++)
        {
            var said = string.Concat(Enumerable.Range(0, chance.Next(60)).Select(_ => pieces[chance.Next(pieces.Length)]));
            using var server = ScriptedServer.That(async peer =>
            {
                await peer.SayRawAsync(Encoding.Latin1.GetBytes("220 essai\r\n" + said));
                if (round % 2 == 0) await peer.HearAsync();
            });

            Assert.Contains((await HandOverAsync(server, TimeSpan.FromMilliseconds(500))).Outcome, (HandoverOutcome[])[HandoverOutcome.TryAgain, HandoverOutcome.Refused, HandoverOutcome.Accepted]);
        }
    }

    private static byte[] Bytes { get; } = Mime.MimeComposer.Compose(Letters.Sample);

    private static OutgoingBytes Message(byte[]? bytes = null) => new(Letters.Sample.MessageId, Letters.Sample.From.Address, Letters.Sample.To.Address, bytes ?? Bytes);

    private static MailServer Server(ScriptedServer server, TimeSpan? patience = null) =>
        new("localhost", server.Port, MailSecurity.None, null) { Patience = MailPatience.Of(patience ?? TimeSpan.FromSeconds(20)) };

    private static Task<Handover> HandOverAsync(ScriptedServer server, TimeSpan? patience = null, OutgoingBytes? message = null) =>
        new SmtpPostman(Server(server, patience)).HandOverAsync(message ?? Message(), CancellationToken.None);

    private static ScriptedServer Speaking((string, string)[] script) => ScriptedServer.That(async peer =>
    {
        await peer.SayAsync("220 essai\n");
        await peer.FollowAsync(script);
    });

    private static void AssertFault(MailFault fault, HandoverOutcome outcome, Handover handover)
    {
        Assert.Equal(fault, MailFailure.Read(handover.Answer)?.Fault);
        Assert.Equal(outcome, handover.Outcome);
    }
}
