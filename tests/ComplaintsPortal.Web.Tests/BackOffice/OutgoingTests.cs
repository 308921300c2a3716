using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.BackOffice;

[Trait("Rule", "R48")]
public sealed class OutgoingTests : IDisposable
{
    private readonly AnsweringPostman _postman = new();
    private readonly PortalHost _host;

    public OutgoingTests() => _host = new PortalHost().Adjust(services => services.RemoveAll<IHostedService>().RemoveAll<IPostman>().AddSingleton<IPostman>(_postman));

    [Fact]
    public async Task List_OfARefusedLetter_SaysWhatTheServerSaidAndLetsItBeTriedAgain()
    {
        var reference = await _host.SubmitAsync();
        _postman.Answer = new Handover(HandoverOutcome.Refused, "550 5.1.1 unknown recipient");
        await SendAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion/courriers");

        Assert.Contains("550 5.1.1 unknown recipient", page.Text, StringComparison.Ordinal);
        Assert.Contains("Demandez une adresse qui fonctionne", page.Text, StringComparison.Ordinal);
        Assert.Contains("Envoyé par courrier à la place", page.Text, StringComparison.Ordinal);
        var again = await agent.SendAsync(page.Form("form[action$=reessayer]"));
        Assert.Equal("/gestion/courriers", again.Location);
        _postman.Answer = new Handover(HandoverOutcome.Accepted, "250 ok");
        await SendAsync();
        Assert.Equal(LetterState.Sent, (await _host.LettersAsync(reference)).Single().State);
    }

    [Fact]
    public async Task List_OfALetterABusyServerPutOff_ShowsTheNextTryAndTheTableOfTries()
    {
        await _host.SubmitAsync();
        _postman.Answer = new Handover(HandoverOutcome.TryAgain, "451 4.7.1 greylisted");
        await SendAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion/courriers?etat=OnItsWay");

        Assert.Contains("451 4.7.1 greylisted", page.Text, StringComparison.Ordinal);
        Assert.Contains("Prochain essai", page.Text, StringComparison.Ordinal);
        Assert.Contains("un essai", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 min", page.Text, StringComparison.Ordinal);
        Assert.Contains("24 h", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfALetterThatWaitsForItsNextTry_LetsItLeaveNow()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var untried = await agent.OpenAsync("/gestion/courriers?etat=OnItsWay");
        Assert.DoesNotContain("Réessayer", untried.Text, StringComparison.Ordinal);
        _postman.Answer = new Handover(HandoverOutcome.TryAgain, "451 4.7.1 greylisted");
        await SendAsync();
        _postman.Answer = new Handover(HandoverOutcome.Accepted, "250 ok");
        Assert.Equal(0, await SendAsync());
        var page = await agent.OpenAsync("/gestion/courriers?etat=OnItsWay");

        await agent.SendAsync(page.Form("form[action$=reessayer]"));

        Assert.Equal(1, await SendAsync());
        Assert.Equal(LetterState.Sent, (await _host.LettersAsync(reference)).Single().State);
    }

    [Fact, Trait("Rule", "R51")]
    public async Task List_OfAHeldLetter_SaysWhyAndOffersToSendWhatWasNeverTried()
    {
        var reference = await _host.SubmitAsync();
        await _host.ReadAsync(async database =>
        {
            await database.WriteAsync(async () => (await database.Set<Letter>().SingleAsync()).Hold(Silence.NobodyReads));
            return true;
        });
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync("/gestion/courriers");

        Assert.Contains("Personne ne lit cette adresse", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Réessayer", page.Text, StringComparison.Ordinal);
        Assert.Contains("Envoyer", page.At("form[action$=reessayer] button"), StringComparison.Ordinal);
        await agent.SendAsync(page.Form("form[action$=reessayer]"));
        await SendAsync();
        Assert.Equal(LetterState.Sent, (await _host.LettersAsync(reference)).Single().State);
    }

    [Fact, Trait("Rule", "R12")]
    public async Task Case_WhoseReplyCameBack_SaysSoOnItsReply()
    {
        var reference = await _host.RepliedAsync();
        await _host.ReadAsync(async database =>
        {
            await database.WriteAsync(async () => (await database.Set<Letter>().SingleAsync(l => l.Kind == LetterKind.Reply)).Bounce("550 5.1.1 unknown", _host.Clock.GetUtcNow()));
            return true;
        });
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}");

        Assert.Contains("Revenue", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pas encore envoyée", page.Text, StringComparison.Ordinal);
        var letter = (await _host.LettersAsync(reference)).First(l => l.Kind == LetterKind.Acknowledgement);
        Assert.DoesNotContain("Accusé de réception, Accusé", (await agent.OpenAsync($"/gestion/dossiers/{reference}/courriers/{letter.Id}/envoi")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Agent, false)]
    [InlineData(Role.Administrator, true)]
    [Trait("Rule", "R50")]
    public async Task Banner_WhileMailboxAndServerCannotBeUsed_SaysSinceWhenAndWhatToDo(Role role, bool saysWhy)
    {
        using var mailbox = new FolderMailbox { Failure = new MailFailure(MailFault.Unreachable, "imap.exemple.fr") };
        _host.With("Mail:Imap:Host", "imap.exemple.fr").With("Mail:Imap:User", "portail").With("Mail:Imap:Password", "secret").With("Mail:Smtp:Host", "smtp.exemple.fr")
            .Adjust(services => services.RemoveAll<IMailbox>().AddSingleton<IMailbox>(mailbox));
        await _host.SubmitAsync();
        _postman.Answer = new Handover(HandoverOutcome.TryAgain, new MailFailure(MailFault.SignInRefused, "").ToString());
        await SendAsync();
        await Assert.ThrowsAsync<MailFailedException>(() => _host.UseAsync<FetchMail, int>(fetch => fetch.RunOnceAsync(default)));
        using var reader = await _host.SignedInAsync(role);

        var desk = await reader.OpenAsync("/gestion");

        Assert.Contains("ne peut pas être relevée", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Depuis le 3 mars 2026", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Lisez-la avec votre messagerie", desk.Text, StringComparison.Ordinal);
        Assert.Contains("rien n’est envoyé tant que le serveur", desk.Text, StringComparison.Ordinal);
        Assert.Equal(saysWhy, desk.Text.Contains("imap.exemple.fr", StringComparison.Ordinal));
        Assert.DoesNotContain("relevée", (await reader.OpenAsync("/reclamation")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Agent, false)]
    [InlineData(Role.Administrator, true)]
    public async Task Banner_WhileTheServerRefusesUs_SaysSoAndTheListWhyTheLetterWaits(Role role, bool saysWhy)
    {
        _host.With("Mail:Smtp:Host", "smtp.exemple.fr");
        var reference = await _host.SubmitAsync();
        _postman.Answer = new Handover(HandoverOutcome.TryAgain, new MailFailure(MailFault.NotAllowed, "550 5.7.60 not this sender").ToString()) { IsOfTheLine = true };
        await SendAsync();
        using var reader = await _host.SignedInAsync(role);

        var page = await reader.OpenAsync("/gestion/courriers?etat=OnItsWay");

        Assert.Contains("refuse d’envoyer des courriers du portail", page.At("p.banner"), StringComparison.Ordinal);
        Assert.Contains("Depuis le 3 mars 2026", page.At("p.banner"), StringComparison.Ordinal);
        Assert.Equal(saysWhy, page.At("p.banner").Contains("550 5.7.60", StringComparison.Ordinal));
        Assert.Contains("son expéditeur, son compte ou sa machine (550 5.7.60 not this sender)", page.At("table"), StringComparison.Ordinal);
        Assert.Contains("Prochain essai", page.At("table"), StringComparison.Ordinal);
        Assert.Equal(LetterState.Queued, (await _host.LettersAsync(reference)).Single().State);
    }

    [Fact, Trait("Rule", "R44")]
    public async Task List_OfWhatWentToStaff_IsForManagers()
    {
        var reference = await _host.RegisteredAsync();
        _host.Clock.Advance(TimeSpan.FromDays(14));
        using var manager = await _host.SignedInAsync(Role.Manager);
        using var agent = await _host.SignedInAsync(Role.Agent);
        await _host.UseAsync<RemindStaff, int>(job => job.RunOnceAsync(default));

        var read = await manager.OpenAsync("/gestion/courriers?etat=ToStaff");

        Assert.Contains("Rappel interne", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rappel interne", (await agent.OpenAsync("/gestion/courriers?etat=ToStaff")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rappel interne", (await manager.OpenAsync($"/gestion/dossiers/{reference}")).Text, StringComparison.Ordinal);
    }

    private Task<int> SendAsync() => _host.UseAsync<SendLetters, int>(send => send.RunOnceAsync(default));

    public void Dispose() => _host.Dispose();
}
