using System.Text;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Journeys.Browsers;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Account.FirstAdministrator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintsPortal.Journeys.BackOffice;

/// <summary>From an empty portal to an answered complaint: the first administrator, an agent, an arrival, the reply, the closing.
/// The same road with scripts and without (R52).</summary>
public sealed class AgentAnswersJourney(Chromium chromium) : Journey(chromium)
{
    private const string Agent = "claire@exemple.fr";
    private Screen _screen = Screen.Wide;
    private string _reference = "";

    private string Case => "/gestion/dossiers/" + _reference;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "R24")]
    [Trait("Rule", "R25")]
    [Trait("Rule", "R28")]
    [Trait("Rule", "R52")]
    public async Task Answer_FromTheFirstLinkToTheClosing_LeavesAWholeCase(bool script)
    {
        _screen = script ? Screen.Wide : Screen.WithoutScript;
        var administrator = await FirstAdministratorAsync();
        var agent = await InviteAsync(administrator);
        _reference = await Portal.SubmitAsync("Formateur absent");

        await ExamineAsync(agent);
        await TreatAsync(agent);
        await ReplyAsync(agent, administrator);
        await PostAndCloseAsync(agent);

        var letters = await Portal.UseAsync<RegisterContext, List<Letter>>(register => register.Set<Letter>().AsNoTracking().ToListAsync());
        var reply = Assert.Single(letters, letter => letter.Kind == LetterKind.Reply);
        Assert.Equal(LetterState.Posted, reply.State);
        Assert.Contains("Médiation de l’exemple", MarkdownText.ToPlain(reply.Markup), StringComparison.Ordinal);
        Assert.Contains("3 mars 2027", MarkdownText.ToPlain(reply.Markup), StringComparison.Ordinal);
    }

    private async Task<IPage> FirstAdministratorAsync()
    {
        var page = await SitDownAsync(_screen);
        await page.GotoAsync("/compte/premier/" + await Portal.UseAsync<FirstAdministratorLink, string?>(link => link.IssueAsync()));
        await page.FillAsync("[name=Name]", "Denis Roy");
        await page.FillAsync("[name=Email]", "denis@exemple.fr");
        await page.FillAsync("[name=Password]", StaffOfTests.Password);
        await page.FillAsync("[name=Repeated]", StaffOfTests.Password);
        await page.SendAsync();
        await page.WaitForURLAsync("**/gestion");
        return page;
    }

    private async Task<IPage> InviteAsync(IPage administrator)
    {
        await administrator.GotoAsync("/gestion/equipe/ajouter");
        await administrator.FillAsync("[name=Name]", "Claire Fontaine");
        await administrator.FillAsync("[name=Email]", Agent);
        await administrator.SelectOptionAsync("[name=Role]", nameof(Role.Agent));
        await administrator.SendAsync();
        var link = await administrator.InputValueAsync("#invitation");

        var page = await SitDownAsync(_screen);
        await page.GotoAsync(new Uri(link).PathAndQuery);
        await page.FillAsync("[name=Password]", StaffOfTests.Password);
        await page.FillAsync("[name=Repeated]", StaffOfTests.Password);
        await page.SendAsync();
        await SignInAsync(page, Agent);
        return page;
    }

    /// <summary>Sees the arrival on the work list, asks a question, gets the answer, registers.</summary>
    private async Task ExamineAsync(IPage page)
    {
        await page.GotoAsync("/gestion");
        await page.ClickAsync($"#a-examiner a[href='{Case}']");
        Assert.True(await page.Locator("ul.checklist li.met").CountAsync() > 3);
        Assert.Equal(0, await page.Locator("ul.checklist li.unmet").CountAsync());
        await Look.AtAsync(page, _screen, "agent-arrivee");

        await GoAsync(page, "demander");
        await page.FillAsync("[name=Question]", "À quelles dates était-ce ?");
        await page.SendAsync();
        Assert.Contains("À quelles dates était-ce ?", await page.WordsAsync("main"), StringComparison.Ordinal);
        await Portal.UseAsync<AddInformation>(async add => await add.ExecuteAsync(await IdAsync(), "Les 12 et 13 février.", Guid.NewGuid().ToString("N"), default));

        await GoAsync(page, "inscrire");
        await page.SendAsync();
        Assert.Contains("REC-2026-0001", await page.WordsAsync("main"), StringComparison.Ordinal);
    }

    private async Task TreatAsync(IPage page)
    {
        await GoAsync(page, "responsable");
        await page.SelectOptionAsync("[name=OwnerId]", new SelectOptionValue { Label = "Claire Fontaine" });
        await page.SendAsync();

        await GoAsync(page, "action");
        await page.FillAsync("[name=Text]", "Joindre le formateur et prévoir un rattrapage.");
        await page.FillAsync("[name=DoneOn]", "2026-03-03");
        await page.SetInputFilesAsync("[name=Attachments]", new FilePayload { Name = "planning.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Rattrapage : 9 et 10 mars.") });
        await page.SendAsync();

        await GoAsync(page, "solution");
        await page.FillAsync("[name=Text]", "Deux journées de rattrapage, les 9 et 10 mars.");
        await page.SendAsync();
        var seen = await page.WordsAsync("main");
        Assert.All(["planning.txt", "Joindre le formateur", "Deux journées de rattrapage", "Claire Fontaine"], word => Assert.Contains(word, seen, StringComparison.Ordinal));
        await Look.AtAsync(page, _screen, "agent-dossier");
    }

    /// <summary>A reply with nothing in it is told what it lacks; two people at once lose nothing; then it is read again and sent.</summary>
    private async Task ReplyAsync(IPage page, IPage other)
    {
        await GoAsync(page, "repondre");
        await page.SendAsync("Then", "Preview");
        Assert.Equal(5, await page.Locator("#error-summary a").CountAsync());

        await other.GotoAsync(Case + "/repondre");
        await other.FillAsync("[name=Reasons]", "Le texte de Denis.");
        await other.SendAsync("Then", "Keep");
        await page.FillAsync("[name=Reasons]", "Le formateur était souffrant, et nous ne vous avons pas prévenue.");
        await page.SendAsync("Then", "Keep");
        Assert.Contains("Le texte de Denis.", await page.WordsAsync("main .notice"), StringComparison.Ordinal);
        Assert.Contains("prévenue", await page.InputValueAsync("[name=Reasons]"), StringComparison.Ordinal);
        await Look.AtAsync(page, _screen, "agent-conflit");

        await page.ChooseAsync("Decision", nameof(Decision.PartlyUpheld));
        await page.ChooseAsync("SettledInFull", bool.FalseString);
        await page.FillAsync("[name=Remedy]", "Deux journées de rattrapage.");
        await page.FillAsync("[name=RemainingActions]", "Une convocation vous parviendra le 5 mars.");
        await page.SendAsync("Then", "Preview");
        await page.WaitForURLAsync("**/repondre/envoyer");
        Assert.Contains("Médiation de l’exemple", await page.WordsAsync("main article"), StringComparison.Ordinal);
        await Look.AtAsync(page, _screen, "agent-relecture");

        await page.SendAsync();
        await page.WaitForURLAsync("**" + Case);
    }

    private async Task PostAndCloseAsync(IPage page)
    {
        var letter = await Portal.UseAsync<RegisterContext, Guid>(register => register.Set<Letter>().Where(l => l.Kind == LetterKind.Reply).Select(l => l.Id).SingleAsync());
        await page.GotoAsync($"{Case}/courriers/{letter}");
        await Look.AtAsync(page, _screen, "agent-courrier");
        await page.ClickAsync($"main a[href$='{letter}/envoi']");
        await page.FillAsync("[name=On]", "2026-03-03");
        await page.FillAsync("[name=How]", "Lettre suivie");
        await page.SendAsync();

        await GoAsync(page, "clore");
        await page.ChooseAsync("Reason", nameof(ClosingReason.Replied));
        await page.SendAsync();
        Assert.Equal(Status.Closed, await Portal.UseAsync<RegisterContext, Status>(register => register.Set<Complaint>().Select(c => c.Status).SingleAsync()));
        await Look.AtAsync(page, _screen, "agent-clos");
    }

    /// <summary>Opens the case and follows its link to the act: what has no link cannot be done.</summary>
    private async Task GoAsync(IPage page, string act)
    {
        await page.GotoAsync(Case);
        await page.ClickAsync($"main a[href='{Case}/{act}']");
    }

    private Task<Guid> IdAsync() => Portal.UseAsync<RegisterContext, Guid>(register => register.Set<Complaint>().Select(c => c.Id).SingleAsync());
}
