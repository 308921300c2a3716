using System.Net;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.PublicSite;

[Trait("Rule", "R11")]
public sealed class AcknowledgementTests
{
    [Fact, Trait("Rule", "R19")]
    public async Task Show_DeadlinePublished_TellsTheDueDateAndItsCount()
    {
        using var host = new PortalHost().With("Organisation:Profile", "profiles/ccs.json");
        using var visitor = host.Visitor();
        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).Fill("CustomerAccount", "C-12").SendAsync());

        Assert.Equal("samedi 14 mars 2026", page.At("#echeance"));
        Assert.Equal("2026-03-14", page.Document.GetElementById("echeance")!.GetAttribute("datetime"));
        Assert.Equal(10, page.Document.QuerySelectorAll(".due-count li:not(.skipped)").Length);
        Assert.Single(page.Document.QuerySelectorAll(".due-count li.skipped"));
    }

    [Fact]
    public async Task Show_DeadlineNotPublished_TellsNoDate()
    {
        using var host = new PortalHost().With("Organisation:Profile", "profiles/ktp-prod.json");
        using var visitor = host.Visitor();
        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).SendAsync());

        Assert.False(page.Has("#echeance"));
        Assert.Contains("dans les meilleurs délais", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Acknowledgement_HoldsTheFullTextAndTheFilesDigestsAndStaysTheSame()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).Attach("Attachments", "contrat.pdf", ComplainSteps.Pdf).SendAsync());
        var address = page.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        var first = await visitor.OpenAsync(address);
        host.Clock.Advance(TimeSpan.FromDays(30));
        var second = await visitor.OpenAsync(address);

        Assert.Contains("attachment; filename=accuse-2026-0001.html", first.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("2026-0001", first.Main, StringComparison.Ordinal);
        Assert.Contains("J’attends depuis trois mois.", first.Main, StringComparison.Ordinal);
        Assert.Matches("contrat.pdf.*[0-9a-f]{64}", first.Main);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Download_TheComplainantsOwn_OpensTheFileByItsCodeAndByItsLink()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).Fill("Description", "Depuis […] et /suivi/[…]> rien.").SendAsync());
        var document = await visitor.OpenAsync(page.Document.QuerySelector("a[download]")!.GetAttribute("href")!);
        var code = document.At(".code");

        Assert.Equal(page.At("#code-suivi"), code);
        Assert.EndsWith("/suivi", document.Document.QuerySelector(".way a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Depuis […] et /suivi/[…]> rien.", document.Main, StringComparison.Ordinal);
        var link = document.Document.QuerySelector("a[href*='/suivi/']")!.GetAttribute("href")!;
        using var later = host.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await later.OpenAsync(new Uri(link).AbsolutePath)).Status);
        var opened = await later.FollowAsync(await later.EnterAsync("2026-0001", code));
        Assert.Contains("2026-0001", opened.Main, StringComparison.Ordinal);
        Assert.Equal(document.Text, (await later.OpenAsync("/suivi/dossier/accuse")).Text);
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Keep_TheLetterOfAnAcknowledgement_StaysRedacted()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        await (await visitor.FilledFormAsync()).SendAsync();

        var kept = await host.UseAsync<RegisterContext, string>(database => database.Set<Letter>().AsNoTracking().Select(l => l.Markup).SingleAsync());

        Assert.Contains("/suivi/[…]>", kept, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Show_WrongSecret_IsNotFoundAndNeverKept()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/reclamation/accuse/" + new string('A', 43))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/reclamation/accuse/x/telecharger")).Status);
        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).SendAsync());
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
    }
}
