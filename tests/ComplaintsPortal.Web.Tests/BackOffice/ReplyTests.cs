using System.Net;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class ReplyTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost _host = new();
    private Visitor _agent = null!;
    private string _reference = "";

    public async Task InitializeAsync()
    {
        _agent = await _host.SignedInAsync(Role.Agent);
        _reference = await _host.RegisteredAsync();
    }

    [Fact]
    [Trait("Rule", "R24")]
    public async Task Preview_ADraftThatLacksEverything_NamesEachPartAtItsField()
    {
        var form = (await Open("repondre")).Form("main form");

        var answer = await form.SendAsync("Then=Preview");
        var page = await _agent.OpenAsync(answer.Location!);

        Assert.Equal($"/gestion/dossiers/{_reference}/repondre/manque", answer.Location);
        Assert.Equal(["Decision", "SettledInFull", "Reasons", "Remedy", "RemainingActions"], page.Errors.Select(e => e.Target));
    }

    [Fact]
    [Trait("Rule", "R24")]
    [Trait("Rule", "R25")]
    public async Task Send_AReplyReadBefore_LeavesWordForWord()
    {
        var preview = await PreviewAsync(settled: false);
        Assert.Contains("Médiation de l’exemple", preview.At(".letter"), StringComparison.Ordinal);
        Assert.Contains("3 mars 2027", preview.At("aside"), StringComparison.Ordinal);

        var done = await preview.Form("main form").SendAsync();

        Assert.Equal($"/gestion/dossiers/{_reference}", done.Location);
        var letter = Assert.Single(await _host.LettersAsync(_reference), letter => letter.Kind == LetterKind.Reply);
        Assert.Contains("Le formateur était souffrant.", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.Contains("3 mars 2027", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
        Assert.Equal(Status.Replied, (await _host.ComplaintAsync(_reference)).Status);
        Assert.Contains(ActNames.ReplyWritten, await _host.ActsAsync(_reference));
        Assert.Contains("Le formateur était souffrant.", (await Open("")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_ADraftSomebodyChangedMeanwhile_ShowsBothTextsAndLosesNeither()
    {
        var mine = (await Open("repondre")).Form("main form").Fill("Reasons", "Mon texte à moi.");
        var theirs = (await Open("repondre")).Form("main form").Fill("Reasons", "Le texte de l’autre.");
        await theirs.SendAsync("Then=Keep");

        var conflict = await mine.SendAsync("Then=Keep");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Le texte de l’autre.", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("Mon texte à moi.", conflict.Form("main form").Value("Reasons"));
        var kept = await conflict.Form("main form").SendAsync("Then=Keep");
        Assert.Equal(HttpStatusCode.SeeOther, kept.Status);
        Assert.Equal("Mon texte à moi.", (await Open("repondre")).Form("main form").Value("Reasons"));
    }

    [Fact]
    public async Task Send_ADraftChangedSinceItWasRead_SendsNothing()
    {
        var preview = await PreviewAsync(settled: true);
        await (await Open("repondre")).Form("main form").Fill("Reasons", "Une autre raison.").SendAsync("Then=Keep");

        var conflict = await preview.Form("main form").SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Une autre raison.", conflict.At(".letter"), StringComparison.Ordinal);
        Assert.DoesNotContain(await _host.LettersAsync(_reference), letter => letter.Kind == LetterKind.Reply);
    }

    [Fact]
    [Trait("Rule", "R25")]
    public async Task Send_WithoutAnOverride_ShowsNoneUnderTheReply()
    {
        await (await PreviewAsync(settled: true)).Form("main form").SendAsync();

        Assert.DoesNotContain("Envoyée sans médiateur", (await Open("")).Main, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R25")]
    [Trait("Rule", "R34")]
    public async Task Send_ToAConsumerWithoutAFitMediator_IsHeldUntilAManagerSaysWhy()
    {
        await _host.ChangeProfileAsync(profile => profile with { Mediator = profile.Mediator! with { PostalAddress = null } });
        var held = await PreviewAsync(settled: false);
        Assert.Contains("adresse postale du médiateur", held.At("aside"), StringComparison.Ordinal);
        Assert.False(held.Has("main button[type=submit]"));
        using var manager = await _host.SignedInAsync(Role.Manager);
        var page = await manager.OpenAsync($"/gestion/dossiers/{_reference}/repondre/envoyer");

        var without = await page.Form("main form").SendAsync();
        Assert.Equal("OverrideReason", Assert.Single(without.Errors).Target);
        var done = await without.Form("main form").Fill("OverrideReason", "L’adresse est demandée au médiateur.").SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(Status.Replied, (await _host.ComplaintAsync(_reference)).Status);
        var shown = (await manager.OpenAsync($"/gestion/dossiers/{_reference}")).Document;
        Assert.Contains("L’adresse est demandée au médiateur.", shown.QuerySelector("[aria-labelledby=journal]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(shown.QuerySelectorAll("dl.facts dd"), fact => fact.TextContent.Contains("L’adresse est demandée au médiateur.", StringComparison.Ordinal));
        Assert.Contains("L’adresse est demandée au médiateur.", (await manager.OpenAsync("/gestion/journal")).Main, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _agent.Dispose();
        _host.Dispose();
    }

    private Task<HtmlPage> Open(string word) => _agent.OpenAsync($"/gestion/dossiers/{_reference}/{word}".TrimEnd('/'));

    private async Task<HtmlPage> PreviewAsync(bool settled)
    {
        var form = (await Open("repondre")).Form("main form")
            .Fill("Decision", settled ? nameof(Decision.Upheld) : nameof(Decision.PartlyUpheld)).Fill("SettledInFull", settled ? bool.TrueString : bool.FalseString)
            .Fill("Reasons", "Le formateur était souffrant.").Fill("Remedy", "Trois séances de plus.").Fill("RemainingActions", "Rien.");
        var answer = await form.SendAsync("Then=Preview");
        Assert.Equal($"/gestion/dossiers/{_reference}/repondre/envoyer", answer.Location);
        return await _agent.OpenAsync(answer.Location!);
    }
}
