using System.Net;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.PublicSite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Tracking;

/// <summary>The form already filled in, behind the link of an acknowledgement to who wrote by e-mail.</summary>
[Trait("Rule", "R50")]
public sealed class CompleteTests : IDisposable
{
    private const string Message = "From: Zoé Lefèvre <zoe@courriel.example>\nSubject: RECLAMATION\nMessage-ID: <8@courriel.example>\nContent-Type: text/plain; charset=utf-8\n\nLa salle était fermée.\n";

    private readonly FolderMailbox _mailbox = new();
    private readonly PortalHost _host;

    public CompleteTests() => _host = new PortalHost().With("Organisation:Profile", "profiles/ktp-prod.json").WithoutJobs().Adjust(services => services.AddSingleton<IMailbox>(_mailbox));

    public void Dispose()
    {
        _host.Dispose();
        _mailbox.Dispose();
    }

    [Fact]
    [Trait("Rule", "R32")]
    public async Task Open_TheLink_ShowsOneButtonAndThenTheFormFilledIn()
    {
        using var visitor = _host.Visitor();
        var link = await LinkAsync();

        var door = await visitor.OpenAsync(link);
        var form = await visitor.FollowAsync(await door.Form().SendAsync());

        Assert.Equal(1, door.Document.QuerySelectorAll("main form").Length);
        Assert.DoesNotContain("Lefèvre", door.Text, StringComparison.Ordinal);
        Assert.Equal("/suivi/dossier/formulaire", form.Address!.AbsolutePath);
        var filled = form.Form("form.form");
        Assert.Equal(
            ("Lefèvre", "Zoé", "", "zoe@courriel.example", "RECLAMATION", "La salle était fermée."),
            (filled.Value("LastName"), filled.Value("FirstName"), filled.Value("StakeholderType"), filled.Value("Email"), filled.Value("Subject"), filled.Value("Description")?.Trim()));
        Assert.Contains("no-store", form.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R6")]
    [Trait("Rule", "R10")]
    public async Task Send_TheForm_CompletesTheSameComplaint()
    {
        using var visitor = _host.Visitor();
        var form = await OpenAsync(visitor);

        var after = await visitor.FollowAsync(await form.Form("form.form").Fill("StakeholderType", nameof(StakeholderType.Company))
            .Fill("Description", "La salle était fermée, deux jours de suite.").Attach("Attachments", "photo.pdf", ComplainSteps.Pdf).SendAsync());

        Assert.Contains("ajouté à votre dossier", after.At("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("deux jours de suite", after.At(".timeline"), StringComparison.Ordinal);
        Assert.Contains("Entreprise cliente", after.At(".timeline"), StringComparison.Ordinal);
        Assert.Contains("photo.pdf", after.At(".timeline"), StringComparison.Ordinal);
        Assert.False(after.Has("main a[href$='/suivi/dossier/formulaire']"));
        var complaint = await _host.ComplaintAsync();
        Assert.Equal(("La salle était fermée.", StakeholderType.Company), (complaint.Description.Trim(), complaint.Complainant.StakeholderType));
    }

    [Fact]
    public async Task Send_WithoutACapacity_NamesTheFieldAndKeepsTheRest()
    {
        using var visitor = _host.Visitor();
        var form = await OpenAsync(visitor);

        var wrong = await form.Form("form.form").Fill("Description", "Autrement dit.").Attach("Attachments", "photo.pdf", ComplainSteps.Pdf).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("StakeholderType", Assert.Single(wrong.Errors).Target);
        Assert.Equal("Autrement dit.", wrong.Form("form.form").Value("Description")?.Trim());
        Assert.Contains("photo.pdf", wrong.At(".files"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_TheCase_OffersTheForm()
    {
        using var visitor = _host.Visitor();
        await OpenAsync(visitor);

        Assert.True((await visitor.OpenAsync("/suivi/dossier")).Has("main a[href$='/suivi/dossier/formulaire']"));
    }

    [Fact]
    public async Task Open_ForAComplaintByTheForm_LeadsToTheCase()
    {
        using var visitor = _host.Visitor();
        var page = await visitor.OwnCaseAsync();

        Assert.False(page.Has("main a[href$='/suivi/dossier/formulaire']"));
        Assert.Equal("/suivi/dossier", (await visitor.OpenAsync("/suivi/dossier/formulaire")).Location);
    }

    [Theory]
    [InlineData("/suivi/dossier/formulaire", HttpStatusCode.SeeOther)]
    [InlineData("/suivi/inconnu/formulaire", HttpStatusCode.NotFound)]
    public async Task Open_WithoutASecret_ShowsNothing(string path, HttpStatusCode status)
    {
        using var stranger = _host.Visitor();

        Assert.Equal(status, (await stranger.OpenAsync(path)).Status);
    }

    [Fact]
    [Trait("Rule", "R32")]
    public async Task Download_TheAcknowledgement_HasTheLinksAsTheyLeft()
    {
        using var visitor = _host.Visitor();
        var link = await LinkAsync();
        await (await visitor.OpenAsync(link)).Form().SendAsync();

        Assert.Contains(link, (await visitor.OpenAsync("/suivi/dossier/accuse")).Text, StringComparison.Ordinal);
        var kept = await _host.UseAsync<RegisterContext, string>(register => register.Letters.Select(letter => letter.Markup).SingleAsync());
        Assert.Contains("/suivi/[…]/formulaire>", kept, StringComparison.Ordinal);
    }

    private async Task<HtmlPage> OpenAsync(Visitor visitor) => await visitor.FollowAsync(await (await visitor.OpenAsync(await LinkAsync())).Form().SendAsync());

    private async Task<string> LinkAsync()
    {
        _mailbox.Deliver(Message);
        await _host.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default));
        return $"/suivi/{await _host.SecretInAsync(LetterKind.Acknowledgement)}/formulaire";
    }
}
