using System.Net;
using ComplaintsPortal.Testing;

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
