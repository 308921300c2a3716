using System.Net;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.PublicSite;

[Trait("Rule", "R45")]
public sealed class ProcedureVersionTests
{
    [Fact]
    public async Task Procedure_Changed_ShowsTheNewOneAndKeepsTheOldOneReadable()
    {
        using var host = new PortalHost();
        using var visitor = host.Visitor();
        await visitor.OpenAsync("/procedure");
        var profile = await host.UseAsync<CurrentOrganisation, Domain.Organisation.OrganisationProfile>(current => Task.FromResult(current.Profile));
        await host.UseAsync<EstablishOrganisation>(organisation =>
            organisation.SaveAsync(profile with { Procedure = profile.Procedure with { Markdown = "Une **nouvelle** procédure." } }, Actor.Portal, CancellationToken.None));

        var now = await visitor.OpenAsync("/procedure");
        var before = await visitor.OpenAsync("/procedure?version=1");

        Assert.Contains("Une nouvelle procédure.", now.Main, StringComparison.Ordinal);
        Assert.Contains("Version 2, en vigueur", now.Main, StringComparison.Ordinal);
        Assert.Contains("n’est plus en vigueur", before.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Une nouvelle procédure.", before.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/procedure?version=9")).Status);
    }
}
