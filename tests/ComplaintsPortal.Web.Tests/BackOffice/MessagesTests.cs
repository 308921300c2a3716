using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>What staff see of the messages that came in, and what they can say of each (R50).</summary>
[Trait("Rule", "R50")]
public sealed class MessagesTests : IDisposable
{
    private const string Letter = "From: Zoé Lefèvre <zoe@courriel.example>\nSubject: La salle\nMessage-ID: <7@courriel.example>\nContent-Type: multipart/mixed; boundary=b\n\n"
        + "--b\nContent-Type: text/plain; charset=utf-8\n\nIl a fait <b>froid</b>.\n--b\nContent-Type: application/pdf; name=\"releve.txt\"\nContent-Transfer-Encoding: base64\n\n"
        + "ZG91emUgZGVncsOpcw==\n--b\nContent-Type: application/x-msdownload; name=\"page.exe\"\nContent-Transfer-Encoding: base64\n\nTVoAAQID\n--b--\n";

    private readonly FolderMailbox _mailbox = new();
    private readonly PortalHost _host;

    public MessagesTests() => _host = new PortalHost().WithoutJobs().Adjust(services => services.AddSingleton<IMailbox>(_mailbox));

    public void Dispose()
    {
        _host.Dispose();
        _mailbox.Dispose();
    }

    [Fact]
    public async Task Open_AMessageToDecide_ShowsItAndGivesItsFilesAsDownloadsOnly()
    {
        var id = await TakeAsync(Letter);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var desk = await agent.OpenAsync("/gestion");
        var list = await agent.OpenAsync("/gestion/courriels");
        var page = await agent.OpenAsync($"/gestion/courriels/{id}");
        var file = await agent.OpenAsync($"/gestion/courriels/{id}/pieces/0");
        var refused = await agent.OpenAsync($"/gestion/courriels/{id}/pieces/1");
        var raw = await agent.OpenAsync($"/gestion/courriels/{id}/telecharger");

        Assert.Contains("La salle", desk.At("#courriels-a-trier"), StringComparison.Ordinal);
        Assert.Contains("La salle", list.At("table"), StringComparison.Ordinal);
        Assert.Contains("Il a fait <b>froid</b>.", page.At(".verbatim"), StringComparison.Ordinal);
        Assert.Contains("releve.txt", page.Main, StringComparison.Ordinal);
        Assert.Contains("page.exe", page.Main, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (file.Status, refused.Status, raw.Status));
        Assert.Equal("douze degrés", file.Text);
        Assert.Contains("Message-ID: <7@courriel.example>", raw.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_FromAMessage_IsFilledWithItAndKeepsItAsTheComplaint()
    {
        var id = await TakeAsync(Letter);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var form = await agent.OpenAsync($"/gestion/nouvelle?courriel={id}");
        Assert.Contains("releve.txt", form.Main, StringComparison.Ordinal);
        var after = await agent.FollowAsync(await form.Form("main form").Fill("StakeholderType", nameof(StakeholderType.Learner)).Fill("FirstName", "Zoé").Fill("LastName", "Lefèvre").SendAsync());

        var complaint = await _host.ReadAsync(register => register.Complaints.AsNoTracking().SingleAsync());
        Assert.Equal((Channel.Email, true, "zoe@courriel.example"), (complaint.Channel, complaint.HasHourOfReceipt, complaint.Complainant.Email));
        Assert.Contains("La salle", after.At("[aria-labelledby=messages]"), StringComparison.Ordinal);
        Assert.Contains("releve.txt", after.At("[aria-labelledby=complaint]"), StringComparison.Ordinal);
        Assert.Equal((MessageState.BecameComplaint, 1), (await MessageAsync()) is var message ? (message.State, message.FilesLeftInside) : default);
        Assert.Equal(HttpStatusCode.Redirect, (await agent.OpenAsync($"/gestion/nouvelle?courriel={id}")).Status);
    }

    [Fact]
    [Trait("Rule", "R28")]
    public async Task Contest_FromAMessageAfterTheReply_BeginsWithItsWordsAndCountsItAsRead()
    {
        var reference = await _host.RepliedAsync();
        var letter = (await _host.LettersAsync(reference)).Last(l => l.Kind == LetterKind.Reply);
        var id = await TakeAsync($"From: Camille <{ComplaintsOfTests.Camille.Email}>\nSubject: Re: votre réponse\nIn-Reply-To: <{letter.MessageId}>\nMessage-ID: <9@exemple.fr>\n"
            + $"Content-Type: text/plain; charset=utf-8\n\nJe ne suis pas d’accord.\n\n{string.Join('\n', letter.Markup.Split('\n').Select(line => $"> {line}"))}\n");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var link = (await agent.OpenAsync($"/gestion/courriels/{id}")).Document.QuerySelector("main a[href*=contestation]")!.GetAttribute("href")!;
        var form = (await agent.OpenAsync(link)).Form("form.form");
        Assert.Equal((nameof(Channel.Email), "Je ne suis pas d’accord."), (form.Value("Channel"), form.Value("Text")?.Trim()));
        await form.SendAsync();

        Assert.Equal(Status.Contested, (await _host.ComplaintAsync(reference)).Status);
        Assert.False((await MessageAsync()).IsToRead);
    }

    [Fact]
    public async Task Open_ACaseWithAnAnswerThatSeemsToQuote_FoldsItAndLosesNothing()
    {
        const string quoted = "Date : 3 mars\nDe : le formateur\nObjet : retard\n\nVous êtes la seule à vous plaindre.";
        var reference = await _host.SubmitAsync();
        await TakeAsync($"From: Camille <{ComplaintsOfTests.Camille.Email}>\nSubject: Re: dossier {reference}\nMessage-ID: <11@exemple.fr>\n"
            + $"Content-Type: text/plain; charset=utf-8\n\nVoici ce qu’on m’a écrit.\n\n{quoted}\n");
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");

        var entry = page.Document.QuerySelector("[aria-labelledby=entries] .timeline li")!;
        Assert.Equal("Voici ce qu’on m’a écrit.", entry.QuerySelector(":scope > .verbatim")!.TextContent.Trim());
        Assert.Equal(quoted, entry.QuerySelector("details .verbatim")!.TextContent.Trim());
        Assert.NotEqual("", entry.QuerySelector("details summary")!.TextContent.Trim());
    }

    [Fact]
    public async Task Attach_ToACase_SaysWhichIsUnknownAndThenBringsItIn()
    {
        var reference = await _host.SubmitAsync();
        var id = await TakeAsync(Letter);
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/courriels/{id}");

        var unknown = await page.Form("form[action$=rattacher]").Fill("Reference", "2026-9999").SendAsync();
        var done = await agent.FollowAsync(await unknown.Form("form[action$=rattacher]").Fill("Reference", reference).Tick("TheirWord").SendAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.Status);
        Assert.Contains("2026-9999", unknown.At(".error-summary"), StringComparison.Ordinal);
        Assert.Contains(reference, done.Main, StringComparison.Ordinal);
        Assert.Contains("Il a fait", (await agent.OpenAsync($"/gestion/dossiers/{reference}")).At("[aria-labelledby=entries]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AMessageOfACase_OffersItAsTheirWordOnlyFromTheirOwnAddress()
    {
        var reference = await _host.SubmitAsync();
        var somebody = await TakeAsync($"From: Zoé <zoe@courriel.example>\nSubject: Au sujet de {reference}\nMessage-ID: <11@courriel.example>\n\nJ’y étais aussi.\n");
        var first = $"From: Camille <{ComplaintsOfTests.Camille.Email}>\nSubject: Au sujet de {reference}\nMessage-ID: <12@exemple.fr>\n\nUne précision.\n";
        await TakeAsync(first);
        var theirs = await TakeAsync(first.Replace("Une précision", "Une autre", StringComparison.Ordinal));
        using var agent = await _host.SignedInAsync(Role.Agent);

        var ofSomebody = (await agent.OpenAsync($"/gestion/courriels/{somebody}")).Document.QuerySelector("form[action$=rattacher]")!;
        var ofTheComplainant = (await agent.OpenAsync($"/gestion/courriels/{theirs}")).Document.QuerySelector("form[action$=rattacher]")!;

        Assert.Contains(reference, ofSomebody.InnerHtml, StringComparison.Ordinal);
        Assert.Contains(reference, ofTheComplainant.InnerHtml, StringComparison.Ordinal);
        Assert.False(ofSomebody.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
        Assert.True(ofTheComplainant.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task SetAside_AMessage_KeepsItAndCanBeUndone()
    {
        var id = await TakeAsync(Letter);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var aside = await agent.FollowAsync(await (await agent.OpenAsync($"/gestion/courriels/{id}")).Form("form[action$=ecarter]").SendAsync());
        Assert.Equal(MessageState.NotOurs, (await MessageAsync()).State);
        await aside.Form("form[action$=reprendre]").SendAsync();

        Assert.Equal(MessageState.ToDecide, (await MessageAsync()).State);
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Open_AsAnAuditor_ShowsOnlyWhatLiesInACase()
    {
        var undecided = await TakeAsync(Letter);
        var decided = await TakeAsync(Letter.Replace("La salle", "Reclamation", StringComparison.Ordinal).Replace("<7@", "<8@", StringComparison.Ordinal));
        using var auditor = await _host.SignedInAsync(Role.Auditor);

        Assert.Equal(HttpStatusCode.NotFound, (await auditor.OpenAsync($"/gestion/courriels/{undecided}")).Status);
        Assert.DoesNotContain("courriels-a-trier", (await auditor.OpenAsync("/gestion")).Main, StringComparison.Ordinal);
        var page = await auditor.OpenAsync($"/gestion/courriels/{decided}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<form", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithAMessageThatCanNotBeHad_SaysWhatHappenedAndLetsItBeTriedOrForgotten()
    {
        _mailbox.Trouble = _ => FetchTrouble.Refused;
        _mailbox.Deliver(Letter);
        await _host.UseAsync<FetchMail>(fetch => fetch.RunOnceAsync(default));
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion/courriels");
        var tried = await agent.FollowAsync(await page.Form("form[action$=reessayer]").SendAsync());
        var seen = await agent.FollowAsync(await tried.Form("form[action$=vu]").SendAsync());

        Assert.Contains("La salle", page.At("[aria-labelledby=manquants] table"), StringComparison.Ordinal);
        Assert.Contains("Le serveur refuse de donner ce courriel.", page.At("[aria-labelledby=manquants]"), StringComparison.Ordinal);
        Assert.Contains("à la prochaine relève", tried.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("La salle", seen.Main, StringComparison.Ordinal);
        Assert.False(await _host.ReadAsync(register => register.UnfetchedMessages.AnyAsync()));
    }

    private async Task<Guid> TakeAsync(string message)
    {
        _mailbox.Deliver(message);
        await _host.UseAsync<FetchMail>(fetch => fetch.RunOnceAsync(default));
        return (await MessageAsync()).Id;
    }

    /// <summary>The last that was stored.</summary>
    private Task<IncomingMessage> MessageAsync() => _host.ReadAsync(
        register => register.IncomingMessages.AsNoTracking().OrderByDescending(m => m.Id).FirstAsync());
}
