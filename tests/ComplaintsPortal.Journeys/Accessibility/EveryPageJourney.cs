using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Account.FirstAdministrator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.Accessibility;

/// <summary>
/// Every page there is, found from the program's own routes, looked at narrow and wide, light and dark. A new page is looked
/// at without being named here; one for which the seed holds nothing is a failure.
/// </summary>
public sealed partial class EveryPageJourney(Chromium chromium) : Journey(chromium)
{
    private const int Cases = 60;
    private static readonly int[] Widths = [1280, 320];
    private readonly List<string> _faults = [];
    private readonly Dictionary<string, (string Link, string From)> _links = [];
    private SeededValues _values = null!;
    private (string Receipt, string Invitation, string Letter) _secrets;
    private string _concerning = "";

    protected override void Prepare(PortalHost portal) => Demonstration.Prepare(portal);

    [BrowserFact]
    [Trait("Rule", "R52")]
    public async Task Look_AtEveryPage_FindsNothing()
    {
        var stranger = await SitDownAsync(Screen.Wide);
        await LookAtAsync(stranger, "/compte/premier/" + await Portal.UseAsync<FirstAdministratorLink, string?>(link => link.IssueAsync()));
        await SeedAsync();
        var office = await SitDownAsync(Screen.Wide);
        await SignInAsync(office, Role.Administrator);
        await NameConcernedAsync();
        _values = await ReadAsync();

        var patterns = new PageAddresses(Portal.Services).Patterns.Where(pattern => !pattern.StartsWith("compte/premier", StringComparison.Ordinal));
        foreach (var pattern in patterns)
        {
            var staff = pattern.StartsWith("gestion", StringComparison.Ordinal) || pattern.Contains("mot-de-passe", StringComparison.Ordinal);
            await WalkAsync(staff ? office : stranger, pattern);
        }

        foreach (var reference in _values.References)
        {
            await LookAtAsync(office, "/gestion/dossiers/" + reference);
        }

        await FollowTheLinksAsync(office);
        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    /// <summary>Doubtful, so that a person must say what it is.</summary>
    private const string Message = "From: =?utf-8?q?Zo=C3=A9?= <zoe@courriel.example>\r\nSubject: La salle\r\nMessage-ID: <1@courriel.example>\r\n\r\nBonjour, il y fait froid.\r\n";

    /// <summary>Its writer is also offered the form (R50).</summary>
    private const string Complaint = "From: Line Roy <line@courriel.example>\r\nSubject: RECLAMATION\r\nMessage-ID: <2@courriel.example>\r\n\r\nBonjour, il y fait froid.\r\n";

    private async Task SeedAsync()
    {
        await Demonstration.FillAsync(Portal, Cases);
        var form = new Submission(Guid.NewGuid().ToString("N"), ComplaintsOfTests.Camille, "Salle froide", "Douze degrés.", false);
        var receipt = await Portal.UseAsync<SubmitComplaint, Receipt>(submit => submit.ExecuteAsync(form, default));
        var invited = await Portal.UseAsync<AddStaffMember, Guid>(async add => (await add.ExecuteAsync(new NewStaffMember("invitee@exemple.fr", "Zoé Petit", Role.Agent), null)).Id);
        var invitation = await Portal.UseAsync<InviteStaffMember, string>(invite => invite.ExecuteAsync(invited));
        foreach (var message in new[] { Message, Complaint })
            await Portal.UseAsync<KeepMessage>(keep => keep.ExecuteAsync(new FetchedMessage("1", Encoding.UTF8.GetBytes(message)), default));
        await Portal.UseAsync<SortMessages, int>(sort => sort.ExecuteAsync(() => true, default));
        await Portal.UseAsync<NoteUnfetched>(note => note.ExecuteAsync(new FetchedMessage("2", Encoding.UTF8.GetBytes(Message)), FetchTrouble.Refused, default));
        _secrets = (receipt.Secret, invitation, await Portal.LinkToWriterAsync());
    }

    /// <summary>The one who looks is concerned by one case, somebody invited by another.</summary>
    private async Task NameConcernedAsync()
    {
        var by = Actor.Staff(Guid.CreateVersion7(), "Denis", Role.Manager);
        var staff = await Portal.UseAsync<RegisterContext, List<Guid>>(register => register.Staff.OrderByDescending(one => one.CreatedAt)
            .Where(one => one.Role == Role.Administrator || one.Email == "invitee@exemple.fr").Select(one => one.Id).ToListAsync());
        foreach (var id in staff)
        {
            _concerning = await Portal.SubmitAsync("Paroles blessantes");
            await Portal.UseAsync<NamePersonConcerned>(name => name.ExecuteAsync(_concerning, id, by, default));
        }
    }

    private async Task<SeededValues> ReadAsync()
    {
        var values = await Portal.UseAsync<RegisterContext, SeededValues>(SeededValues.ReadAsync);
        values.Given["reclamation/accuse/{secret}"] = new() { ["secret"] = _secrets.Receipt };
        values.Given["compte/invitation/{secret}"] = new() { ["secret"] = _secrets.Invitation };
        values.Given["gestion/dossiers/{reference}/exception"] = new() { ["reference"] = _concerning };
        values.Given["suivi/{secret}"] = new() { ["secret"] = "inconnu" };
        values.Given["suivi/{secret}/formulaire"] = new() { ["secret"] = _secrets.Letter };
        values.Given["erreur/{status:int}"] = new() { ["status"] = "404" };
        values.Given["gestion/rapports/{year:int:range(2000,2100)}"] = new() { ["year"] = "2025" };
        values.Given["gestion/a-faire/{liste}"] = new() { ["liste"] = "a-examiner" };
        return values;
    }

    /// <summary>Takes the first address of the pattern that shows its page at work: a form where the page has one.</summary>
    private async Task WalkAsync(IPage page, string pattern)
    {
        if (pattern == "suivi/dossier")
        {
            await OpenTrackingAsync(page);
        }
        else if (pattern == "suivi/dossier/formulaire")
        {
            await page.GotoAsync($"/suivi/{_secrets.Letter}/formulaire");
            await page.SendAsync();
        }

        string? best = null;
        foreach (var address in PageAddresses.Of(pattern, _values))
        {
            var answer = await page.Context.APIRequest.GetAsync(address);
            var text = answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal) ? await answer.TextAsync() : "";
            best ??= answer.Status is 200 || pattern.StartsWith("erreur", StringComparison.Ordinal) || pattern == "suivi/{secret}" ? address : null;
            if (FormOfThePage().IsMatch(text))
            {
                best = address;
                break;
            }
        }

        if (best is null)
        {
            _faults.Add($"{pattern}: the seed holds nothing that opens it.");
            return;
        }

        await LookAtAsync(page, best);
    }

    private async Task LookAtAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        Assert.DoesNotContain("⟦", await page.ContentAsync(), StringComparison.Ordinal);
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))");
        foreach (var link in links)
        {
            _links.TryAdd(Numbers().Replace(link.Split('#')[0], "·"), (link, address));
        }

        foreach (var width in Widths)
        {
            foreach (var dark in new[] { false, true })
            {
                var found = await Look.FaultsAsync(page, width, dark);
                _faults.AddRange(found.Select(fault => $"{address} ({width} px, {(dark ? "dark" : "light")}): {fault}"));
            }
        }
    }

    /// <summary>One link of each form leads somewhere: none is dead.</summary>
    private async Task FollowTheLinksAsync(IPage page)
    {
        foreach (var (link, from) in _links.Values.Where(link => !link.Link.StartsWith("/suivi/dossier", StringComparison.Ordinal)))
        {
            var answer = await page.Context.APIRequest.GetAsync(link);
            if (!answer.Ok)
            {
                _faults.Add($"{from} links to {link}, which answers {answer.Status}.");
            }
        }
    }

    private async Task OpenTrackingAsync(IPage page)
    {
        await page.GotoAsync(PageAddresses.Of("reclamation/accuse/{secret}", _values).First());
        var (reference, code) = (await page.InnerTextAsync("#reference"), await page.InnerTextAsync("#code-suivi"));
        await page.GotoAsync("/suivi");
        await page.FillAsync("[name=Reference]", reference);
        await page.FillAsync("[name=Code]", code);
        await page.SendAsync();
    }

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|\d+|(?<=[?&]\w+=)[^&]+")]
    private static partial Regex Numbers();

    [GeneratedRegex("<main.*<form[^>]*method=\"post\"", RegexOptions.Singleline)]
    private static partial Regex FormOfThePage();
}
