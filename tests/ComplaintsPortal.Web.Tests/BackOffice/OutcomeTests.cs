using System.Net;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>What becomes of the reply: posted, contested, mediated, extended before it; the end of the case and its coming back.</summary>
public sealed class OutcomeTests : IAsyncLifetime, IDisposable
{
    private readonly PortalHost _host = new PortalHost().WithoutJobs();
    private Visitor _agent = null!;

    public async Task InitializeAsync() => _agent = await _host.SignedInAsync(Role.Agent);

    [Fact]
    [Trait("Rule", "R12")]
    [Trait("Rule", "R28")]
    [Trait("Rule", "R48")]
    public async Task Close_ACase_WaitsForTheReplyToBePosted()
    {
        var reference = await _host.RepliedAsync();
        var early = await (await Open(reference, "clore")).Form("main form").Fill("Reason", nameof(ClosingReason.Replied)).SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Equal("Reason", Assert.Single(early.Errors).Target);
        var letter = Assert.Single(await _host.LettersAsync(reference), l => l.Kind == LetterKind.Reply);
        var address = $"courriers/{letter.Id}";
        Assert.Contains("Trois séances de plus.", (await Open(reference, address)).At(".paper-letter"), StringComparison.Ordinal);

        var future = await (await Open(reference, address + "/envoi")).Form("main form").Fill("On", "2026-03-09").Fill("How", "courrier simple").SendAsync();
        Assert.Equal("On", Assert.Single(future.Errors).Target);
        await future.Form("main form").Fill("On", "2026-03-03").SendAsync();
        var done = await (await Open(reference, "clore")).Form("main form").SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(Status.Closed, (await _host.ComplaintAsync(reference)).Status);
        await (await Open(reference, "rouvrir")).Form("main form").Fill("Reason", "Nouvel élément.").SendAsync();
        Assert.Equal((Status.InTreatment, 1), ((await _host.ComplaintAsync(reference)).Status, (await _host.ComplaintAsync(reference)).TimesReopened));
    }

    [Fact]
    [Trait("Rule", "R28")]
    public async Task Close_ADuplicate_NamesAnotherCaseThatIsThere()
    {
        var other = await _host.RegisteredAsync();
        var reference = await _host.RegisteredAsync(subject: "La même chose");
        var form = (await Open(reference, "clore")).Form("main form").Fill("Reason", nameof(ClosingReason.Duplicate)).Fill("Note", "Envoyée deux fois.");

        var wrong = await form.Fill("DuplicateOf", "2026-9999").SendAsync();
        Assert.Equal("DuplicateOf", Assert.Single(wrong.Errors).Target);
        await wrong.Form("main form").Fill("DuplicateOf", other).SendAsync();

        Assert.Equal(other, (await _host.ComplaintAsync(reference)).DuplicateOf);
    }

    [Fact]
    [Trait("Rule", "R18")]
    [Trait("Rule", "R28")]
    public async Task Contest_AReplyByTelephone_StartsAClockOfItsOwnAndMediationIsAStateOfItsOwn()
    {
        var reference = await _host.RepliedAsync();

        await (await Open(reference, "contestation")).Form("main form").Fill("Channel", nameof(Channel.Telephone)).Fill("Text", "Elle n’est pas d’accord.").SendAsync();

        var contested = await _host.ComplaintAsync(reference);
        Assert.Equal((Status.Contested, new DateOnly(2026, 3, 14)), (contested.Status, Assert.Single(contested.Contestations).DueOn));
        await (await Open(reference, "mediation")).Form("main form").SendAsync();
        Assert.Equal(Status.Mediation, (await _host.ComplaintAsync(reference)).Status);
        var without = await (await Open(reference, "fin-de-mediation")).Form("main form").SendAsync();
        Assert.Equal("Outcome", Assert.Single(without.Errors).Target);
        await without.Form("main form").Fill("Outcome", "Accord trouvé.").SendAsync();
        Assert.Equal(Status.InTreatment, (await _host.ComplaintAsync(reference)).Status);
    }

    [Fact]
    [Trait("Rule", "R20")]
    public async Task Extend_TheDueDate_TellsTheComplainantAndKeepsBothDates()
    {
        var reference = await _host.RegisteredAsync();
        var page = await Open(reference, "prolonger");
        Assert.True(page.Has(".due-count"));

        var early = await page.Form("main form").Fill("To", "2026-03-10").Fill("Reason", "Expertise en cours.").SendAsync();
        Assert.Equal("To", Assert.Single(early.Errors).Target);
        await early.Form("main form").Fill("To", "2026-03-24").SendAsync();

        var complaint = await _host.ComplaintAsync(reference);
        Assert.Equal((new DateOnly(2026, 3, 14), new DateOnly(2026, 3, 24)), (complaint.FirstDueOn, complaint.DueOn));
        Assert.Contains(await _host.LettersAsync(reference), l => l.Kind == LetterKind.Extension && MarkdownText.ToPlain(l.Markup).Contains("Expertise en cours.", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task List_LettersInThePickupFolder_SaysSoOnEveryPageAndTellsThePathToAdministratorsOnly()
    {
        var reference = await _host.RepliedAsync();
        Assert.False((await _agent.OpenAsync("/gestion/courriers")).Has("p.banner"));
        await _host.UseAsync<SendLetters, int>(send => send.RunOnceAsync(default));

        var page = await _agent.OpenAsync("/gestion/courriers?etat=InFolder");
        using var administrator = await _host.SignedInAsync(Role.Administrator);

        Assert.Contains(reference, page.At("main tbody"), StringComparison.Ordinal);
        Assert.Contains("les courriers attendent dans le dossier de départ", page.At("p.banner"), StringComparison.Ordinal);
        Assert.DoesNotContain(_host.DataDirectory, page.Text, StringComparison.Ordinal);
        Assert.Contains(_host.DataDirectory, (await administrator.OpenAsync("/gestion/courriers")).At("p.banner"), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _agent.Dispose();
        _host.Dispose();
    }

    private Task<HtmlPage> Open(string reference, string word) => _agent.OpenAsync($"/gestion/dossiers/{reference}/{word}");
}
