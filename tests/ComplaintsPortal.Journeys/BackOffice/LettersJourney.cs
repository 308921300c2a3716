using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>The lists of letters and of messages on a telephone: each line with all that it says and offers; and what is done with an e-mail.</summary>
public sealed class LettersJourney(Chromium chromium) : Journey(chromium)
{
    private const string Message = """
        Return-Path: <noreply@site.example>
        From: Camille Petit <noreply@site.example>
        To: contact@organisme.example
        Subject: =?utf-8?q?R=C3=A9clamation_sur_la_formation?=
        Message-ID: <1@site.example>
        Date: Tue, 03 Mar 2026 09:00:00 +0100
        Content-Type: text/plain; charset=utf-8

        La formation a été annulée sans explication.
        """;

    private readonly FolderMailbox _mailbox = new();

    protected override void Prepare(PortalHost portal) => portal.WithoutJobs()
        .With("Mail:Imap:Host", "imap.exemple.fr").With("Mail:Imap:User", "portail").With("Mail:Imap:Password", "secret").With("Mail:Smtp:Host", "localhost").With("Mail:Smtp:Port", 9)
        .Adjust(services => services.RemoveAll<IMailbox>().AddSingleton<IMailbox>(_mailbox));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _mailbox.Dispose();
    }

    [BrowserFact]
    [Trait("Rule", "R48")]
    [Trait("Rule", "R52")]
    public async Task Read_TheListsOfLettersAndMessages_CutsNothingOnATelephone()
    {
        _mailbox.Deliver(Message);
        await Portal.SubmitAsync();
        await Portal.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));
        await Portal.UseAsync<SendLetters, int>(send => send.RunOnceAsync(default));
        foreach (var screen in new[] { Screen.Wide, Screen.Telephone })
        {
            var page = await SitDownAsync(screen);
            await SignInAsync(page, Role.Agent);
            await LookAsync(page, screen, "/gestion/courriers?etat=OnItsWay", "courriers-en-route");
            await LookAsync(page, screen, "/gestion/courriers?etat=Failed", "courriers-retenus");
            await LookAsync(page, screen, "/gestion/courriels?etat=InCases", "courriels");
        }
    }

    /// <summary>An e-mail does not say in what capacity its writer complains: the case asks for it, one choice, and can be registered.</summary>
    [BrowserFact]
    [Trait("Rule", "R4")]
    [Trait("Rule", "R50")]
    public async Task Register_AnEmail_OnceItsWritersCapacityIsSaid()
    {
        _mailbox.Deliver(Message);
        await Portal.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));
        var reference = await Portal.UseAsync<RegisterContext, string>(register => register.Complaints.Select(c => c.Reference).SingleAsync());
        var page = await SitDownAsync(Screen.Telephone);
        await SignInAsync(page, Role.Agent);
        await page.GotoAsync($"/gestion/dossiers/{reference}");
        await Look.AtAsync(page, Screen.Telephone, "courriel-sans-qualite");

        await page.ClickAsync("a.button[href$='/qualite']");
        await Look.AtAsync(page, Screen.Telephone, "qualite");
        await page.SelectOptionAsync("[name=Capacity]", "Learner");
        await page.SendAsync();
        await page.SetViewportSizeAsync(Screen.Wide.Width, Screen.Wide.Height);
        await Look.AtAsync(page, Screen.Wide, "courriel-avec-qualite");
        await page.ClickAsync("a.button[href$='/inscrire']");
        await page.SendAsync();

        Assert.NotNull((await Portal.ComplaintAsync(reference)).RegisterNumber);
    }

    private static async Task LookAsync(IPage page, Screen screen, string address, string name)
    {
        await page.GotoAsync(address);
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
        await Look.AtAsync(page, screen, name);
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(...[...document.querySelectorAll('.table-frame')].map(f => f.scrollWidth - f.clientWidth))"));
    }
}
