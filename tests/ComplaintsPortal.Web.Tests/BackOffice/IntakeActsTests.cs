using System.Net;
using System.Text;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>From the arrival to the register or out of it: ask, remind, answer, qualify, dismiss, each through its page.</summary>
public sealed class IntakeActsTests : IDisposable
{
    private static readonly Complainant Unreachable = ComplaintsOfTests.Camille with { Email = null };
    private readonly PortalHost _host = new();

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Ask_AboutAnIncompleteComplaint_HasWhatIsMissingTickedAndSendsTheLetter()
    {
        var reference = await _host.EnterAsync(Channel.Post, Unreachable);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/demander");
        var ticked = page.Document.QuerySelectorAll("input[name=Items][checked]").Select(box => box.GetAttribute("value"));
        var after = await agent.FollowAsync(await page.Form().Fill("Question", "Quelle est votre adresse ?").SendAsync());

        Assert.Equal(["contact"], ticked);
        Assert.Contains("est déjà coché", page.Main, StringComparison.Ordinal);
        Assert.Contains("Incomplète", after.At(".page-head"), StringComparison.Ordinal);
        Assert.Contains("Quelle est votre adresse ?", after.At("[aria-labelledby=completeness]"), StringComparison.Ordinal);
        Assert.Contains("Demande d’informations", after.At("[aria-labelledby=letters]"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Send_ThePaperForm_IsAnActWithItsLetterOnPaper()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var onCase = await agent.OpenAsync($"/gestion/dossiers/{reference}");
        Assert.Contains("Envoyer le formulaire papier", onCase.Main, StringComparison.Ordinal);

        var after = await agent.FollowAsync(await (await agent.OpenAsync($"/gestion/dossiers/{reference}/formulaire-papier")).Form("main form").SendAsync());

        Assert.Contains("Formulaire papier", after.At("[aria-labelledby=letters]"), StringComparison.Ordinal);
        Assert.Equal(LetterMedium.Paper, Assert.Single(await _host.LettersAsync(reference), letter => letter.Kind == LetterKind.PaperForm).Medium);
        Assert.Contains(ActNames.PaperFormProvided, await _host.ActsAsync(reference));
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Send_ThePaperFormByEmailWithoutAnAddress_IsNotOfferedAndRefused()
    {
        var reference = await _host.EnterAsync(Channel.Post, Unreachable);
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/formulaire-papier");
        Assert.Empty(page.Document.QuerySelectorAll("input[name=Medium][value=Email]"));

        var refused = await page.Form("main form").Fill("Medium", "Email").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Medium", Assert.Single(refused.Errors).Target);
        Assert.DoesNotContain(ActNames.PaperFormProvided, await _host.ActsAsync(reference));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Ask_ForNothing_SaysSoAtTheFieldAndKeepsThePage()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/demander");
        Assert.DoesNotContain("est déjà coché", page.Main, StringComparison.Ordinal);

        var answer = await page.Form().SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Items", Assert.Single(answer.Errors).Target);
        Assert.StartsWith("Erreur", answer.Title, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Ask_WithBoxesTicked_NamesThemInTheLetterAndKeepsThemTicked()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = (await agent.OpenAsync($"/gestion/dossiers/{reference}/demander")).Form();

        var page = await form.Tick("Items", "subject").Tick("Items", "contact").SendAsync("Preview=true");
        var after = await agent.FollowAsync(await page.Form().SendAsync());

        var letter = page.Document.QuerySelectorAll("#apercu li").Select(item => item.TextContent).ToList();
        Assert.Contains(letter, item => item.Contains("objet", StringComparison.Ordinal));
        Assert.Contains(letter, item => item.Contains("adresse", StringComparison.Ordinal));
        Assert.Equal(["contact", "subject"], page.Document.QuerySelectorAll("input[name=Items][checked]").Select(box => box.GetAttribute("value")));
        Assert.Contains("Incomplète", after.At(".page-head"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demander", "Items=contact", "Question=Quelle est votre adresse ?")]
    [InlineData("qualifier", "Nature=Request", "Reason=Quelle est votre adresse ?")]
    [InlineData("classer", "Reason=Duplicate", "DuplicateOf=2026-0001", "Note=Quelle est votre adresse ?")]
    public async Task Preview_ALetter_ShowsItAndDoesNothing(string word, params string[] typed)
    {
        await _host.SubmitAsync();
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var form = (await agent.OpenAsync($"/gestion/dossiers/{reference}/{word}")).Form();
        foreach (var field in typed) form.Fill(field.Split('=')[0], field.Split('=')[1]);

        var page = await form.SendAsync("Preview=true");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Quelle est votre adresse ?", page.At("#apercu"), StringComparison.Ordinal);
        Assert.Contains("À examiner", (await agent.OpenAsync($"/gestion/dossiers/{reference}")).At(".page-head"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Form().SendAsync()).Status);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Answer_ToAnOralComplaint_ConfirmsItInWritingAndItCanBeRegistered()
    {
        var reference = await _host.EnterAsync(Channel.Telephone);
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/reponse-recue");

        var answer = await page.Form().Fill("Text", "Je confirme ce que j’ai dit au téléphone.")
            .Attach("Attachments", "lettre.txt", Encoding.UTF8.GetBytes("Je confirme.")).SendAsync();
        var after = await agent.FollowAsync(answer);

        Assert.Contains("À examiner", after.At(".page-head"), StringComparison.Ordinal);
        Assert.Contains("Confirmation écrite", after.At("[aria-labelledby=entries]"), StringComparison.Ordinal);
        Assert.Contains("lettre.txt", after.At("[aria-labelledby=entries]"), StringComparison.Ordinal);
        // Staff noted a day: no hour is made up for it.
        Assert.DoesNotMatch(@"à\s\d", after.At("[aria-labelledby=entries] .when"));
        Assert.Equal("Inscrire au registre", after.At("aside .button"));
    }

    [Fact]
    [Trait("Rule", "R10")]
    public async Task Answer_WithAnAddress_AddsItBesideWhatWasReceived()
    {
        var reference = await _host.EnterAsync(Channel.Post, Unreachable);
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/reponse-recue");

        var after = await agent.FollowAsync(await page.Form().Fill("Text", "Voici mon adresse.").Fill("Email", "camille@ailleurs.fr").SendAsync());

        Assert.Contains("camille@ailleurs.fr", after.At("[aria-labelledby=complaint]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Manque", after.At("[aria-labelledby=completeness]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WithoutText_KeepsWhatWasTypedAndTheFile()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/reponse-recue");

        var wrong = await page.Form().Fill("Phone", "01 23 45 67 89").Attach("Attachments", "preuve.txt", Encoding.UTF8.GetBytes("bonjour")).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Text", Assert.Single(wrong.Errors).Target);
        Assert.Equal("01 23 45 67 89", wrong.Form().Value("Phone"));
        Assert.Contains("preuve.txt", wrong.At(".files"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task Qualify_AsARequest_TellsThePersonAndCanBeTakenBack()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/qualifier");

        var after = await agent.FollowAsync(await page.Form().Fill("Nature", "Request").Fill("Reason", "Une question sur les dates.").SendAsync());
        var back = await agent.OpenAsync($"/gestion/dossiers/{reference}/qualifier");
        var again = await agent.FollowAsync(await back.Form().Fill("Nature", "Complaint").Fill("Reason", "C’en est une.").SendAsync());

        Assert.Contains("Requalifiée", after.At(".page-head"), StringComparison.Ordinal);
        Assert.Contains("Requalification", after.At("[aria-labelledby=letters]"), StringComparison.Ordinal);
        Assert.Contains("À examiner", again.At(".page-head"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R9")]
    public async Task Qualify_WithoutAReason_IsRefusedAtTheField()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/qualifier");

        var answer = await page.Form().Fill("Nature", "Request").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Reason", Assert.Single(answer.Errors).Target);
        Assert.Equal("Request", answer.Form().Value("Nature"));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public async Task Dismiss_BeforeReminderAndPatience_SaysWhyThenIsPossible()
    {
        var reference = await _host.EnterAsync(Channel.Telephone);
        using var agent = await _host.SignedInAsync(Role.Agent);

        var early = await DismissAsync(agent, reference);
        var reminded = await (await agent.OpenAsync($"/gestion/dossiers/{reference}/relancer")).Form().SendAsync();
        var soon = await DismissAsync(agent, reference);
        _host.Clock.Advance(TimeSpan.FromDays(30));
        using var later = await _host.SignedInAsync(Role.Agent);
        var done = await later.FollowAsync(await DismissAsync(later, reference));

        Assert.Equal("La personne doit d’abord être relancée.", Assert.Single(early.Errors).Sentence);
        Assert.Equal($"/gestion/dossiers/{reference}", reminded.Location);
        Assert.StartsWith("Il faut attendre le 2 avril 2026", Assert.Single(soon.Errors).Sentence, StringComparison.Ordinal);
        Assert.Contains("Classée sans inscription", done.At(".page-head"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R28")]
    public async Task Dismiss_AsADuplicateOfNothingKnown_IsRefusedAtTheReference()
    {
        var reference = await _host.SubmitAsync();
        using var agent = await _host.SignedInAsync(Role.Agent);
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/classer");

        var answer = await page.Form().Fill("Reason", "Duplicate").Fill("Note", "Reçue deux fois.").Fill("DuplicateOf", "2026-0999").SendAsync();

        Assert.Equal("DuplicateOf", Assert.Single(answer.Errors).Target);
    }

    public void Dispose() => _host.Dispose();

    private static async Task<HtmlPage> DismissAsync(Visitor agent, string reference)
    {
        var page = await agent.OpenAsync($"/gestion/dossiers/{reference}/classer");
        return await page.Form().Fill("Reason", "Unregistered").Fill("Note", "Jamais confirmée.").SendAsync();
    }
}
