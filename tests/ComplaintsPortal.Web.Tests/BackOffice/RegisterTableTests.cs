using System.Net;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class RegisterTableTests : IDisposable
{
    private readonly PortalHost _host = new();

    [Fact]
    [Trait("Rule", "R3")]
    public async Task Show_TheYear_BalancesArrivalsAgainstTheRegister()
    {
        var registered = await _host.SubmitAsync();
        await _host.EnterAsync(Channel.Telephone);
        using var agent = await _host.SignedInAsync(Role.Agent);
        await (await agent.OpenAsync($"/gestion/dossiers/{registered}/inscrire")).Form().SendAsync();

        var page = await agent.OpenAsync("/gestion/registre");

        Assert.Contains("En 2026 : 2 arrivées, dont 1 inscrite au registre.", page.At(".page-head").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal([registered], References(page));
        Assert.Equal(2, References(await agent.OpenAsync("/gestion/registre?dans=tout")).Count);
    }

    [Fact]
    [Trait("Rule", "R33")]
    public async Task Find_ByWordsWithoutAccents_ShowsTheLinesThatHoldThem()
    {
        var reference = await _host.SubmitAsync("Échauffement de la salle");
        await _host.SubmitAsync("Facture");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion/registre?dans=tout&texte=lefevre+echauff");

        Assert.Equal([reference], References(page));
    }

    [Fact]
    [Trait("Rule", "R33")]
    public async Task Find_ByReference_LeadsToItsCase()
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        Assert.Equal("/gestion/dossiers/2026-0001", (await agent.OpenAsync("/gestion/registre?texte=2026-0001")).Location);
    }

    [Fact]
    [Trait("Rule", "R33")]
    public async Task Show_MoreThanOnePage_LeadsToTheRestWithoutLossOrRepetition()
    {
        for (var i = 0; i < 53; i++) await _host.SubmitAsync($"Objet {i}");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var first = await agent.OpenAsync("/gestion/registre?dans=tout");
        var second = await agent.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var whole = await agent.OpenAsync("/gestion/registre?dans=tout&imprimer=true");

        Assert.Equal(50, References(first).Count);
        Assert.Equal(References(whole), [.. References(first), .. References(second)]);
        Assert.Equal(53, References(whole).Count);
    }

    [Fact]
    [Trait("Rule", "R33")]
    public async Task Export_TheRegister_StreamsItsFileAndIsInTheJournal()
    {
        var reference = await _host.SubmitAsync();
        var hidden = await _host.SubmitAsync("Confidentiel", sensitive: true);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var file = await agent.OpenAsync("/gestion/registre/export.csv?annee=2026");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.StartsWith("text/csv", file.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains(reference, file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, file.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _host.UseAsync<RegisterContext, int>(database => database.Journal.CountAsync(entry => entry.Act == ActNames.RegisterExported)));
    }

    [Theory]
    [InlineData("?statut=inscrite&nature=alea&canal=courrier&qualite=financeur&categorie=X&retard=true&annee=&responsable=rien")]
    [InlineData("?annee=pas-un-nombre&statut=inconnu&apres=nulle-part&texte=%22%27%28")]
    public async Task Show_WithAnyFilters_Answers(string query)
    {
        using var agent = await _host.SignedInAsync(Role.Agent);

        Assert.Equal(HttpStatusCode.OK, (await agent.OpenAsync("/gestion/registre" + query)).Status);
    }

    public void Dispose() => _host.Dispose();

    private static List<string> References(HtmlPage page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent.Trim())];
}
