using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.BackOffice;

public sealed class HandlingTests : IAsyncLifetime, IDisposable
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
    [Trait("Rule", "R23")]
    public async Task Record_AnActionWithItsProof_StartsTheTreatmentAndCanBeCompleted()
    {
        var form = (await Open("action")).Form("main form").Fill("Text", "Entretien avec le formateur.")
            .Attach("Attachments", "compte-rendu.txt", Encoding.UTF8.GetBytes("Il confirme."), "text/plain");

        var done = await form.SendAsync();

        Assert.Equal($"/gestion/dossiers/{_reference}", done.Location);
        var page = await Open("");
        Assert.Contains("Entretien avec le formateur.", page.Main, StringComparison.Ordinal);
        Assert.Contains("compte-rendu.txt", page.Main, StringComparison.Ordinal);
        var complete = await _agent.OpenAsync(page.Document.QuerySelector("main a[href$='/faite']")!.GetAttribute("href")!);
        await complete.Form("main form").SendAsync();
        Assert.Equal(new DateOnly(2026, 3, 3), await _host.ReadAsync(db => db.Set<TreatmentAction>().Select(a => a.DoneOn).SingleAsync()));
        Assert.Contains(ActNames.ActionDone, await _host.ActsAsync(_reference));
    }

    [Fact]
    public async Task Record_AnActionWithoutText_KeepsTheChosenFile()
    {
        var form = (await Open("action")).Form("main form").Attach("Attachments", "preuve.txt", Encoding.UTF8.GetBytes("bonjour"), "text/plain");

        var wrong = await form.SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Text", Assert.Single(wrong.Errors).Target);
        Assert.Contains("preuve.txt", wrong.Main, StringComparison.Ordinal);
        await wrong.Form("main form").Fill("Text", "Appel.").SendAsync();
        Assert.Contains("preuve.txt", (await Open("")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_WithMoreThanThePortalReads_SaysSoAndLosesNothingTyped()
    {
        using var host = PortalHost.OnAPort(before => before.With("Limits:FileMegabytes", 1).With("Limits:FilesPerComplaint", 1));
        using var agent = await host.SignedInAsync(Role.Agent);
        var reference = await host.RegisteredAsync();
        var form = (await agent.OpenAsync($"/gestion/dossiers/{reference}/action")).Form("main form").Fill("Text", "Appel au formateur.");

        var wrong = await form.Attach("Attachments", "film.mp4", new byte[280 << 20]).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("trop volumineux", wrong.Main, StringComparison.Ordinal);
        Assert.Equal("Appel au formateur.", wrong.Form("main form").Value("Text"));
    }

    [Fact]
    [Trait("Rule", "R23")]
    public async Task Send_WhatAddsToACaseThatOthersWorkOn_StopsNobody()
    {
        using var colleague = await _host.SignedInAsync(Role.Manager);
        var resolution = (await Open("solution")).Form("main form").Fill("Text", "Le cours sera redonné.");
        var note = (await Open("note")).Form("main form").Fill("Text", "À rappeler jeudi.");
        var action = (await colleague.OpenAsync($"/gestion/dossiers/{_reference}/action")).Form("main form").Fill("Text", "Appel au formateur.");
        var other = (await colleague.OpenAsync($"/gestion/dossiers/{_reference}/note")).Form("main form").Fill("Text", "Il a rappelé.");

        var answers = await Task.WhenAll(note.SendAsync(), action.SendAsync(), other.SendAsync());
        var resolved = await resolution.SendAsync();

        Assert.All([.. answers, resolved], answer => Assert.Equal($"/gestion/dossiers/{_reference}", answer.Location));
        Assert.Equal((2, 1), await _host.ReadAsync(async db => (await db.Set<Note>().CountAsync(), await db.Set<TreatmentAction>().CountAsync())));
        Assert.Equal("Le cours sera redonné.", await _host.ReadAsync(db => db.CaseFiles.Select(file => file.Resolution).SingleAsync()));
    }

    [Theory]
    [InlineData("note")]
    [InlineData("action")]
    public async Task Send_TheSameFormTwice_IsOneActAndSaidTwice(string act)
    {
        var form = (await Open(act)).Form("main form").Fill("Text", "Le formateur a été entendu.");

        var answers = await Task.WhenAll(form.SendAsync(), form.SendAsync());

        Assert.All([.. answers, await form.SendAsync()], answer => Assert.Equal($"/gestion/dossiers/{_reference}", answer.Location));
        Assert.Equal(1, await _host.ReadAsync(db => act == "note" ? db.Set<Note>().CountAsync() : db.Set<TreatmentAction>().CountAsync()));
        Assert.Single(await _host.ActsAsync(_reference), name => name is ActNames.NoteAdded or ActNames.ActionRecorded);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("action")]
    public async Task Send_TheSameFormChanged_IsAnotherAct(string act)
    {
        var form = (await Open(act)).Form("main form");
        await form.Fill("Text", "Un premier appel.").SendAsync();
        await form.Fill("Text", "Un second appel.").SendAsync();

        Assert.Equal(2, await _host.ReadAsync(db => act == "note" ? db.Set<Note>().CountAsync() : db.Set<TreatmentAction>().CountAsync()));
    }

    [Fact]
    public async Task Send_ConfidentialityTwice_DoesNotTakeItBack()
    {
        var form = (await Open("confidentialite")).Form("main form").Fill("Reason", "Une personne est mise en cause.");
        await form.SendAsync();
        await form.SendAsync();

        Assert.True((await _host.ComplaintAsync(_reference)).Confidential);
    }

    [Fact]
    [Trait("Rule", "R23")]
    public async Task Write_AResolutionSomebodyChangedMeanwhile_ShowsBothTextsAndLosesNeither()
    {
        var mine = (await Open("solution")).Form("main form").Fill("Text", "Ma solution.");
        await (await Open("solution")).Form("main form").Fill("Text", "La sienne.").SendAsync();

        var conflict = await mine.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("La sienne.", conflict.Main, StringComparison.Ordinal);
        Assert.Equal("Ma solution.", conflict.Form("main form").Value("Text"));
    }

    [Fact]
    [Trait("Rule", "R31")]
    public async Task Answer_AProgressQuestion_LeavesAsALetter()
    {
        var id = (await _host.ComplaintAsync(_reference)).Id;
        await _host.UseAsync<AskProgress>(ask => ask.ExecuteAsync(id, "Où en est mon dossier ?", default));
        var link = (await Open("")).Document.QuerySelector("main a[href*='/questions/']")!.GetAttribute("href")!;

        await (await _agent.OpenAsync(link)).Form("main form").Fill("Answer", "Nous avons entendu le formateur.").SendAsync();

        var letter = Assert.Single(await _host.LettersAsync(_reference), l => l.Kind == LetterKind.ProgressAnswer);
        Assert.Contains("Nous avons entendu le formateur.", MarkdownText.ToPlain(letter.Markup), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Name_Oneself_EndsOnesSightOfTheCase()
    {
        var form = (await Open("personnes")).Form("main form");
        var me = (await Open("personnes")).Document.QuerySelectorAll("#StaffId option")[^1].GetAttribute("value")!;

        var done = await form.Fill("StaffId", me).SendAsync();

        Assert.Equal("/gestion", done.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await Open("")).Status);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Except_TheOnlyOneLeft_LetsThemInWithAReasonAndNobodyElse()
    {
        using var host = new PortalHost();
        using var chief = await host.SignedInAsync(Role.Administrator);
        var reference = await host.RegisteredAsync();
        var page = await chief.OpenAsync($"/gestion/dossiers/{reference}/personnes");
        await page.Form("main form").Fill("StaffId", page.Document.QuerySelectorAll("#StaffId option")[^1].GetAttribute("value")!).SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await chief.OpenAsync($"/gestion/dossiers/{reference}")).Status);

        var exception = await chief.OpenAsync($"/gestion/dossiers/{reference}/exception");
        await exception.Form("main form").Fill("Reason", "Je suis seule dans l’organisme.").SendAsync();

        Assert.Equal(HttpStatusCode.OK, (await chief.OpenAsync($"/gestion/dossiers/{reference}")).Status);
        Assert.Contains(ActNames.PersonConcernedExcepted, await host.ActsAsync(reference));
        Assert.Equal(HttpStatusCode.NotFound, (await chief.OpenAsync($"/gestion/dossiers/2026-9999/exception")).Status);
    }

    [Fact]
    public async Task Say_WhoOwnsItItsCategoryAndAConsumer_IsKeptAndJournalled()
    {
        var owner = (await Open("responsable")).Document.QuerySelectorAll("#OwnerId option")[^1].GetAttribute("value")!;
        await (await Open("responsable")).Form("main form").Fill("OwnerId", owner).SendAsync();
        await (await Open("categorie")).Form("main form").Fill("Category", "Facturation et financement").SendAsync();
        await (await Open("consommateur")).Form("main form").Fill("Consumer", "False").SendAsync();
        await (await Open("note")).Form("main form").Fill("Text", "À rappeler jeudi.").SendAsync();

        var complaint = await _host.ComplaintAsync(_reference);

        Assert.Equal((Guid.Parse(owner), "Facturation et financement", false), (complaint.OwnerId, complaint.Category, complaint.Consumer));
        Assert.Equal([ActNames.Assigned, ActNames.Categorised, ActNames.ConsumerSaid, ActNames.NoteAdded], (await _host.ActsAsync(_reference)).TakeLast(4));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _agent.Dispose();
        _host.Dispose();
    }

    private Task<HtmlPage> Open(string word) => _agent.OpenAsync($"/gestion/dossiers/{_reference}/{word}".TrimEnd('/'));
}
