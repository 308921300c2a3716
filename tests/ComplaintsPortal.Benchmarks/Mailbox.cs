using System.Diagnostics;
using System.Text;
using ComplaintsPortal.Benchmarks.Running;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Benchmarks;

/// <summary>An ordinary mailbox on a Dovecot of our own: 300 messages, of which 40 are complaints. Goal: looked at, kept, sorted and acknowledged in under 10 s.</summary>
internal static class Mailbox
{
    private const int All = 300, Ours = 40;
    private const string User = "mesure@courriel.example";

    public static async Task RunAsync()
    {
        if (RealMail.Absent is { } reason)
        {
            Benches.Say($"left out: {reason}");
            return;
        }

        var mail = new RealMail();
        await mail.InitializeAsync();
        try
        {
            await MeasureAsync(mail);
        }
        finally
        {
            await mail.DisposeAsync();
        }
    }

    private static async Task MeasureAsync(RealMail mail)
    {
        var server = new MailServer("localhost", mail.Imaps, MailSecurity.Tls, new MailAccount(User, RealMail.Password, null)) { Trusted = SelfMadeAuthority.Shared.Roots };
        var mailbox = new ImapMailbox(server, ImapFolderChoice.Of(null, null), new OurMail(_ => false, _ => false), TimeProvider.System);
        using var host = new PortalHost().With("contentRoot", Path.Combine(PublishedPortal.Root(), "src", "ComplaintsPortal.Web")).WithoutJobs().Adjust(services => services.AddSingleton<IMailbox>(mailbox));
        host.Clock.AdjustTime(TimeProvider.System.GetUtcNow());
        await FetchAsync(host);
        Deliver(mail);
        host.Clock.AdjustTime(TimeProvider.System.GetUtcNow().AddSeconds(5));

        var before = Environment.CpuUsage.TotalTime;
        var (seconds, kept) = await FetchAsync(host);
        var worked = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var arrivals = await host.ReadAsync(register => register.IncomingMessages.CountAsync(message => message.State == MessageState.BecameComplaint));
        Benches.Say($"{All} messages, {kept} kept, {arrivals} arrivals: {seconds:F2} s (goal 10), {worked:F2} s of processor without Dovecot's; nothing new: {(await FetchAsync(host)).Seconds:F2} s");
    }

    private static async Task<(double Seconds, int Kept)> FetchAsync(PortalHost host)
    {
        var watch = Stopwatch.StartNew();
        var kept = await host.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));
        return (watch.Elapsed.TotalSeconds, kept);
    }

    /// <summary>As a server leaves them in a maildir: the odd ones of some size, as people write with a picture.</summary>
    private static void Deliver(RealMail mail)
    {
        var folder = Path.Combine(mail.Maildir(User), "new");
        for (var number = 0; number < All; number++)
        {
            var file = Path.Combine(folder, $"{1_700_000_000 + number}.M{number}P1.essai");
            File.WriteAllBytes(file, Encoding.UTF8.GetBytes(Message(number)));
            RealMail.SetMode(file, "666");
        }
    }

    private static string Message(int number) => string.Join("\r\n", [
        $"Message-ID: <{number}@courriel.example>", $"From: =?utf-8?Q?H=C3=A9l=C3=A8ne?= <helene{number}@courriel.example>", "To: info@organisme.example",
        number % (All / Ours) == 0 && number / (All / Ours) < Ours ? $"Subject: =?utf-8?Q?R=C3=A9clamation?= {number}" : $"Subject: Facture {number}",
        "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8", "", "La salle n’était pas chauffée.",
        "--b", "Content-Type: text/plain; name=releve.txt", "Content-Transfer-Encoding: base64", "", Convert.ToBase64String(new byte[number % 2 == 0 ? 2_000 : 200_000], Base64FormattingOptions.InsertLineBreaks), "--b--", ""]);
}
