using System.Net;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.BackOffice;

[Trait("Rule", "R11"), Trait("Rule", "R48")]
public sealed class CorrectContactTests : IDisposable
{
    private const string Right = "camille.martin@courriel.example";

    private readonly AnsweringPostman _postman = new();
    private readonly PortalHost _host;

    public CorrectContactTests() => _host = new PortalHost().Adjust(services => services.RemoveAll<IHostedService>().RemoveAll<IPostman>().AddSingleton<IPostman>(_postman));

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Correct_TheAddressAnAcknowledgementDidNotReach_IsOneStepFromTheCase()
    {
        var reference = await RefusedAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var wrong = await agent.OpenAsync($"/gestion/dossiers/{reference}");
        Assert.Contains("L’accusé de réception a été refusé pour", wrong.Text, StringComparison.Ordinal);
        var form = await agent.OpenAsync(wrong.Document.QuerySelector(".notice a.button")!.GetAttribute("href")!);
        Assert.Contains("l’accusé de réception y part aussitôt", form.Text, StringComparison.Ordinal);
        var after = await agent.FollowAsync(await form.Form("main form.form").Fill("Email", Right).SendAsync());

        Assert.Contains("l’accusé de réception part à la nouvelle adresse", after.At("[role=status]"), StringComparison.Ordinal);
        Assert.False(after.Has(".notice.warn"));
        Assert.Contains("Un autre accusé de réception a été écrit à sa place", after.At("[aria-labelledby=letters] details"), StringComparison.Ordinal);
        Assert.False(after.Has("[aria-labelledby=letters] form[action$=reessayer]"));
        Assert.Equal(Right, (await _host.LettersAsync(reference))[^1].To);
        Assert.DoesNotContain(reference, (await agent.OpenAsync("/gestion/courriers")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correct_ByWhatIsNoAddressOrTheSameOne_SaysWhat()
    {
        var reference = await RefusedAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = await agent.OpenAsync($"/gestion/dossiers/{reference}/coordonnees");

        var same = await form.Form("main form.form").SendAsync();
        var none = await form.Form("main form.form").Fill("Email", "camille@").SendAsync();
        var taken = await form.Form("main form.form").Fill("Email", "").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
        Assert.Contains("Ce sont déjà les coordonnées connues.", same.Main, StringComparison.Ordinal);
        Assert.Equal("Email", Assert.Single(none.Errors).Target);
        Assert.Equal("Email", Assert.Single(taken.Errors).Target);
    }

    [Fact]
    public async Task Correct_WhatSomebodyElseCorrectedMeanwhile_ShowsBoth()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = await agent.OpenAsync($"/gestion/dossiers/{reference}/coordonnees");
        await form.Form("main form.form").Fill("Email", Right).SendAsync();

        var late = await (await agent.OpenAsync($"/gestion/dossiers/{reference}/coordonnees")).Form("main form.form").Fill("Version", form.Form("main form.form").Value("Version")!).Fill("Email", "autre@courriel.example").SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(Right, late.Main, StringComparison.Ordinal);
        Assert.Equal("autre@courriel.example", late.Form("main form.form").Value("Email"));
    }

    [Fact]
    public async Task Letter_WhoseAddressWasCorrectedBeforeItFailed_OffersTheOneInForce()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        await (await agent.OpenAsync($"/gestion/dossiers/{reference}/coordonnees")).Form("main form.form").Fill("Email", Right).SendAsync();
        await RefuseAsync();
        var first = (await _host.LettersAsync(reference)).Single();

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/courriers/{first.Id}");
        var after = await agent.FollowAsync(await page.Form("form[action$=nouvelle-adresse]").SendAsync());

        Assert.Contains(Right, page.At(".notice.warn"), StringComparison.Ordinal);
        Assert.Contains("part à l’adresse connue maintenant", after.At("[role=status]"), StringComparison.Ordinal);
        var again = await page.Form("form[action$=nouvelle-adresse]").SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Un autre accusé de réception a été écrit à sa place.", again.Main, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R31"), Trait("Rule", "R32")]
    public async Task Paper_OfALetterForEmail_HasTheCodeWhereItIsToBePrintedAndNowhereElse()
    {
        using var visitor = _host.Visitor();
        var (reference, code) = await visitor.FileAsync();
        await RefuseAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var here = $"/gestion/dossiers/{reference}/courriers/{(await _host.LettersAsync(reference)).Single().Id}";

        var letter = await agent.OpenAsync(here);
        var paper = await agent.OpenAsync($"{here}/papier");

        Assert.DoesNotContain(code, letter.Text, StringComparison.Ordinal);
        Assert.True(letter.Has("a[href$=papier]"));
        Assert.Contains(code, paper.At(".paper-letter"), StringComparison.Ordinal);
        Assert.DoesNotContain("/suivi/", paper.At(".paper-letter"), StringComparison.Ordinal);
        Assert.Contains("Aucune adresse postale n’est connue", paper.Main, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R31")]
    public async Task Follow_WhereTheAcknowledgementDidNotArrive_LetsThePersonGiveAnotherAddress()
    {
        using var visitor = _host.Visitor();
        var (reference, code) = await visitor.FileAsync();
        await RefuseAsync();
        var page = await visitor.FollowAsync(await visitor.EnterAsync(reference, code));

        var missing = await page.Form("form[action$=adresse]").Clear("Email").SendAsync();
        var wrong = await page.Form("form[action$=adresse]").Fill("Email", "camille@").SendAsync();
        var after = await visitor.FollowAsync(await page.Form("form[action$=adresse]").Fill("Email", Right).SendAsync());

        Assert.Equal("Email", Assert.Single(missing.Errors).Target);
        Assert.Equal("Email", Assert.Single(wrong.Errors).Target);
        Assert.Contains("L’accusé de réception part à cette adresse", after.At("[role=status]"), StringComparison.Ordinal);
        Assert.False(after.Has("form[action$=adresse]"));
        Assert.Equal(Right, (await _host.LettersAsync(reference))[^1].To);
    }

    private async Task<string> RefusedAsync()
    {
        var reference = await _host.SubmitAsync();
        await RefuseAsync();
        return reference;
    }

    private async Task RefuseAsync()
    {
        _postman.Answer = new Handover(HandoverOutcome.Refused, "550 5.1.1 unknown recipient");
        await _host.UseAsync<SendLetters, int>(send => send.RunOnceAsync(default));
        _host.Clock.Advance(TimeSpan.FromMinutes(5));
    }
}
