using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Jobs;

/// <summary>Postfix puts a letter off, and takes it when the portal comes back.</summary>
[OnlyOn]
public sealed class DeferredLetterTests(RealMail mail) : IClassFixture<RealMail>
{
    private const string User = "grise@courriel.example";

    /// <summary>The rests before the last try; the last is the hour.</summary>
    private static readonly int[] Rests = [1, 5, 15, 60];

    [RealMailFact]
    [Trait("Rule", "R48")]
    [Trait("Rule", "R12")]
    public async Task Send_ToAServerThatPutsItOff_ComesBackAtTheHoursOfTheTableWithTheSameBytes()
    {
        using var host = new PortalHost().Adjust(services => services.RemoveAll<IHostedService>().RemoveAll<IPostman>().AddSingleton<IPostman>(new SmtpPostman(Server(mail.Submission, MailSecurity.StartTls))));
        var reference = await host.SubmitAsync(who: ComplaintsOfTests.Camille with { Email = User });
        var bytes = await host.UseAsync<SecretKeeper, byte[]>(async keeper => keeper.Open((await LetterAsync(host, reference)).SealedBytes!));
        mail.Greylist = "DEFER greylisted, come back later";

        foreach (var (rest, left) in Rests.Zip(Rests.Reverse()))
        {
            Assert.Equal(1, await SendAsync(host));
            var waiting = await LetterAsync(host, reference);
            Assert.Equal((LetterState.Queued, host.Clock.GetUtcNow().AddMinutes(rest)), (waiting.State, waiting.NextTryAt));
            Assert.StartsWith("450 4.7.1 ", waiting.Answer, StringComparison.Ordinal);
            host.Clock.Advance(TimeSpan.FromMinutes(rest) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await SendAsync(host));
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        mail.Greylist = "DUNNO";
        Assert.Equal(1, await SendAsync(host));

        var sent = await LetterAsync(host, reference);
        Assert.Equal((LetterState.Sent, host.Clock.GetUtcNow(), Rests.Length + 1), (sent.State, sent.SentAt, sent.Tries));
        Assert.StartsWith("250 2.0.0 Ok: queued as", sent.Answer, StringComparison.Ordinal);
        var arrived = Encoding.UTF8.GetString((await ArrivedAsync()).Bytes.Span);
        Assert.EndsWith(Encoding.UTF8.GetString(bytes), arrived, StringComparison.Ordinal);
        Assert.Contains($"\r\nMessage-ID: <{sent.MessageId}>", arrived, StringComparison.Ordinal);
        Assert.Equal(sent.TrueDigest, SHA256.HashData(bytes));
    }

    private static MailServer Server(int port, MailSecurity security, string user = "portail@organisme.example") =>
        new("localhost", port, security, new MailAccount(user, RealMail.Password, null)) { Trusted = SelfMadeAuthority.Shared.Roots };

    private static Task<int> SendAsync(PortalHost host) => host.UseAsync<SendLetters, int>(send => send.RunOnceAsync(default));

    private static async Task<Letter> LetterAsync(PortalHost host, string reference) => Assert.Single(await host.LettersAsync(reference));

    /// <summary>The one message in the mailbox, once Postfix has brought it there.</summary>
    private async Task<FetchedMessage> ArrivedAsync()
    {
        var mailbox = new ImapMailbox(Server(mail.Imaps, MailSecurity.Tls, User), ImapFolderChoice.Of(null, true), new OurMail(_ => false, _ => false), TimeProvider.System);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await pulse.WaitForNextTickAsync(late.Token))
            await foreach (var message in mailbox.FetchAsync(null, [], late.Token)) return message;
        throw new InvalidOperationException(mail.Log());
    }
}
