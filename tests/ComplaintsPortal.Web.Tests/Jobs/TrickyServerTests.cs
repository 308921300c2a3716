using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Jobs;

/// <summary>The whole way from a server that misbehaves at one message to the inbox (R50).</summary>
[Trait("Rule", "R50")]
public sealed class TrickyServerTests : IDisposable
{
    private readonly TrickyImap _server = new(7);
    private readonly PortalHost _host;

    public TrickyServerTests()
    {
        var server = new MailServer("localhost", _server.Port, MailSecurity.None, new MailAccount("a", "b", null)) { Patience = MailPatience.Of(TimeSpan.FromSeconds(2)) };
        _host = new PortalHost().WithoutJobs().Adjust(services => services.AddSingleton<IMailbox>(
            new ImapMailbox(server, ImapFolderChoice.Of(null, null), new OurMail(_ => false, _ => false), TimeProvider.System) { LongestMessage = 1 << 20 }));
    }

    public void Dispose()
    {
        _host.Dispose();
        _server.Dispose();
    }

    public static TheoryData<Trick> Tricks => [.. Enum.GetValues<Trick>()];

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task Fetch_AMessageWithATrick_IsKeptOrNotedOrGoneAndTheOthersArrive(Trick trick)
    {
        await DeliverAsync(trick);

        await FetchAsync();

        var (arrived, noted) = await SeenAsync();
        Assert.Superset(new HashSet<string> { "Reclamation 11", "Reclamation 13" }, arrived);
        var isHad = trick is Trick.None or Trick.EstimatesSize;
        Assert.Equal((isHad, !isHad && trick != Trick.Loses ? 1 : 0), (arrived.Contains("Reclamation 12"), noted));
    }

    [Theory]
    [MemberData(nameof(Tricks))]
    public async Task Fetch_OnceTheServerIsMended_HasEveryMessageThatLiesThere(Trick trick)
    {
        await DeliverAsync(trick);
        await FetchAsync();
        if (trick != Trick.Loses) _server.Messages[1].Trick = Trick.None;

        await FetchAsync();

        var (arrived, noted) = await SeenAsync();
        Assert.Equal((trick == Trick.Loses ? 2 : 3, 0), (arrived.Count, noted));
    }

    /// <summary>After a first look at an empty folder, so that they are no past.</summary>
    private async Task DeliverAsync(Trick trick)
    {
        _host.Clock.AdjustTime(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await FetchAsync();
        _host.Clock.AdjustTime(new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));
        _server.Messages.AddRange(from uid in new uint[] { 11, 12, 13 } select new HeldMessage(uid, Text(uid)) { Trick = uid == 12 ? trick : Trick.None });
    }

    private static string Text(uint uid) =>
        $"Message-ID: <{uid}@courriel.example>\r\nFrom: a{uid}@courriel.example\r\nSubject: Reclamation {uid}\r\n\r\n" + string.Concat(Enumerable.Repeat("Il fait froid.\r\n", 20));

    private Task FetchAsync() => _host.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));

    private async Task<(HashSet<string> Arrived, int Noted)> SeenAsync() => (
        [.. await _host.ReadAsync(register => register.IncomingMessages.Where(message => message.State == MessageState.BecameComplaint).Select(message => message.Subject).ToListAsync())],
        await _host.ReadAsync(register => register.UnfetchedMessages.CountAsync()));
}
