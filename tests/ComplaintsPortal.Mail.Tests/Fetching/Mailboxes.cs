using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Mail.Wire;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Mail.Tests.Fetching;

/// <summary>Mailboxes on the servers of the tests.</summary>
internal static class Mailboxes
{
    public static readonly OurMail Ours = new(id => id == "notre@portail.example", address => address.StartsWith("retours+", StringComparison.OrdinalIgnoreCase));

    public static MailServer On(int port, TimeSpan? patience = null, MailSecurity security = MailSecurity.None) =>
        new("localhost", port, security, new MailAccount("a", "é", null)) { Patience = MailPatience.Of(patience ?? TimeSpan.FromSeconds(20)), Trusted = SelfMadeAuthority.Shared.Roots };

    public static ImapMailbox Of(MailServer server, string? folder = null, int longest = 1 << 20) =>
        new(server, ImapFolderChoice.Of(folder, null), Ours, new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))) { LongestMessage = longest };

    public static ImapMailbox Mailbox(this TrickyImap server, string? folder = null, int longest = 1 << 20, TimeSpan? patience = null) => Of(On(server.Port, patience), folder, longest);

    public static Task<List<FetchedMessage>> AllAsync(this TrickyImap server, string? after, params string[] again) => server.Mailbox().AllAsync(after, again);

    public static async Task<List<FetchedMessage>> AllAsync(this ImapMailbox mailbox, string? after, params string[] again)
    {
        var all = new List<FetchedMessage>();
        await foreach (var message in mailbox.FetchAsync(after, again, CancellationToken.None)) all.Add(message);
        return all;
    }
}
