using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>What staff see while neither the mailbox nor the mail server can be used.</summary>
public sealed class BrokenLinesJourney(Chromium chromium) : Journey(chromium)
{
    private readonly FolderMailbox _mailbox = new() { Failure = new MailFailure(MailFault.Unreachable, "imap.exemple.fr:993") };

    protected override void Prepare(PortalHost portal) => portal
        .With("Mail:Imap:Host", "imap.exemple.fr").With("Mail:Imap:User", "portail").With("Mail:Imap:Password", "secret").With("Mail:Smtp:Host", "localhost").With("Mail:Smtp:Port", 9)
        .Adjust(services => services.RemoveAll<IMailbox>().AddSingleton<IMailbox>(_mailbox));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _mailbox.Dispose();
    }

    [BrowserFact]
    [Trait("Rule", "R50")]
    [Trait("Rule", "R52")]
    public async Task Read_TheBanners_OnEveryScreen()
    {
        await Portal.UseAsync<MailLines>(lines => lines.NoteAsync(MailLine.Mailbox, _mailbox.Failure, default));
        (MailFailure Failure, string Said, string Name)[] servers =
        [
            (new MailFailure(MailFault.SignInRefused, "535 5.7.8 Authentication failed"), "ne prend pas les courriers", "lignes-rompues"),
            (new MailFailure(MailFault.NotAllowed, "553 5.7.1 <reclamations@exemple.fr>: Sender address rejected: not owned by user portail"), "refuse d’envoyer des courriers du portail", "envoi-refuse"),
        ];
        foreach (var screen in new[] { Screen.Wide, Screen.Telephone })
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Administrator);
            foreach (var (failure, said, name) in servers)
            {
                await Portal.UseAsync<MailLines>(lines => lines.NoteAsync(MailLine.Server, failure, default));
                await page.GotoAsync("/gestion/courriers");
                Assert.Contains(said, await page.InnerTextAsync("body"), StringComparison.Ordinal);
                await Look.AtAsync(page, screen, name);
            }

            await page.GotoAsync("/gestion/organisation/voies");
            await Look.AtAsync(page, screen, "voies");
        }
    }
}
