using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.Tests.PublicSite;

/// <summary>The form is rendered once and stamped for each visitor: nobody gets another's marks, nor an organisation that is no more.</summary>
public sealed class StampedFormTests : IDisposable
{
    private static readonly string[] Marks = [FormTokens.Field, "__RequestVerificationToken"];
    private readonly PortalHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Start_ManyVisitors_DifferByTheirMarksAndByNothingElse()
    {
        var pages = new List<HtmlPage>();
        for (var i = 0; i < 4; i++)
        {
            using var visitor = _host.Visitor();
            pages.Add(await visitor.OpenAsync("/reclamation"));
        }

        Assert.All(Marks, mark => Assert.Equal(pages.Count, pages.Select(page => page.Form().Value(mark)).Distinct().Count()));
        Assert.Single(pages.Select(Unmarked).Distinct());
        Assert.All(pages, page => Assert.Equal("text/html; charset=utf-8", page.Headers["Content-Type"]));
        Assert.All(pages, page => Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_ProfileChangedMeanwhile_ShowsTheNewOne()
    {
        using var visitor = _host.Visitor();
        var before = await visitor.OpenAsync("/reclamation");
        var profile = await _host.UseAsync<CurrentOrganisation, OrganisationProfile>(current => Task.FromResult(current.Profile));
        await _host.UseAsync<EstablishOrganisation>(organisation =>
            organisation.SaveAsync(profile with { Form = profile.Form with { CustomerAccount = FieldRule.Required } }, Actor.Portal, CancellationToken.None));

        var after = await visitor.OpenAsync("/reclamation");

        Assert.False(before.Has("[name=CustomerAccount][required]"));
        Assert.True(after.Has("[name=CustomerAccount][required]"));
    }

    [Fact]
    public void Cut_AMarkIsMissing_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => StampedPage.Cut("<p>un</p>"u8.ToArray(), ["un", "deux"]));

    private static string Unmarked(HtmlPage page) => Marks.Aggregate(page.Text, (text, mark) => text.Replace(page.Form().Value(mark)!, "", StringComparison.Ordinal));
}
