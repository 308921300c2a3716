using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Letters;

[Trait("Rule", "R11"), Trait("Rule", "R21"), Trait("Rule", "R48")]
public sealed class AcknowledgeAnewTests
{
    private const string Wrong = "helene@courriel.example";
    private const string Right = "helene.dupre@courriel.example";

    [Fact]
    public async Task CorrectContact_AfterTheAcknowledgementCameBack_SendsAnotherThatCounts()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);
        Assert.True(await IsOwedAsync(office, reference));

        Assert.NotNull(await CorrectAsync(office, reference, Right));

        var letters = await office.LettersAsync(LetterKind.Acknowledgement);
        Assert.Equal([LetterState.Bounced, LetterState.Queued], letters.Select(l => l.State));
        Assert.Equal([Wrong, Right], letters.Select(l => l.To));
        Assert.Contains("avait été écrit le lundi 2 mars 2026, mais il n’a pas pu vous parvenir", letters[1].Markup, StringComparison.Ordinal);
        Assert.Contains("Il a fait douze degrés", letters[1].Markup, StringComparison.Ordinal);
        Assert.False(await IsOwedAsync(office, reference));
        await office.SendAsync();
        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((office.Clock.GetUtcNow(), Right, Wrong), (complaint.AcknowledgedAt, complaint.Complainant.Email, complaint.AsReceived.Email));
        Assert.Equal(["details.added", "acknowledgement.renewed", "letter.written", "letter.sent"], (await office.ActsAsync(reference)).TakeLast(4));
    }

    [Fact]
    public async Task CorrectContact_ToAPostalAddressAlone_WritesItOnPaperWithTheCode()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);

        var letter = await office.UseAsync<CorrectContact, Letter?>(async c =>
            await c.ExecuteAsync(reference, new ContactDetails(null, null, "3 rue des Lilas, 06000 Nice"), (await office.ComplaintAsync(reference)).Version, office.Agent, default));

        Assert.Equal((LetterMedium.Paper, "3 rue des Lilas, 06000 Nice"), (letter!.Medium, letter.PostalAddress));
        Assert.Contains("et le code", letter.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorrectContact_OfWhatIsAlreadySo_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);

        Assert.Equal("details-unchanged", await Office.RefusalAsync(() => CorrectAsync(office, reference, Wrong)));
        Assert.Single(await office.LettersAsync());
    }

    [Fact]
    public async Task CorrectContact_WhileTheAcknowledgementMayStillArrive_SendsNoOther()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Email);
        await office.SendAsync();

        Assert.Null(await CorrectAsync(office, reference, Right));

        Assert.Single(await office.LettersAsync());
    }

    [Fact]
    public async Task Answer_ThatBringsAnotherAddress_SendsTheAcknowledgementThere()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);
        var answer = new ReceivedAnswer("", "J’ai changé d’adresse.", Channel.Telephone, office.Today(), Given.Helene with { Email = Right }, AnswersRequests: true);

        await office.DoAsync<RecordAnswer>(record => record.ExecuteAsync(reference, answer, office.Agent, default));

        Assert.Equal(Right, (await office.LettersAsync(LetterKind.Acknowledgement))[^1].To);
    }

    [Fact]
    public async Task CorrectContact_ByTheComplainant_SendsTheAcknowledgementThere()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);
        var id = await office.IdAsync(reference);

        await office.DoAsync<CorrectContact>(c => c.ByComplainantAsync(id, Right, default));

        Assert.Equal(Right, (await office.LettersAsync(LetterKind.Acknowledgement))[^1].To);
    }

    /// <summary>Who holds a link that went astray must not turn the replies away.</summary>
    [Fact, Trait("Rule", "R32")]
    public async Task CorrectContact_ByTheComplainantToWhomAllArrived_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync(Given.Helene);
        var id = await office.IdAsync(reference);

        Assert.Equal("address-not-asked", await Office.RefusalAsync(() => office.DoAsync<CorrectContact>(c => c.ByComplainantAsync(id, Right, default))));

        Assert.Equal(Given.Helene.Email, (await office.ComplaintAsync(reference)).Complainant.Email);
    }

    [Fact, Trait("Rule", "R32")]
    public async Task CorrectContact_ByTheComplainantWhoseAddressStaffCorrectedMeanwhile_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Email);
        await office.SendAsync();
        await CorrectAsync(office, reference, Right);
        await BounceAsync(office, reference, (await office.LettersAsync()).Single().Id);
        var id = await office.IdAsync(reference);

        Assert.Equal("address-not-asked", await Office.RefusalAsync(() => office.DoAsync<CorrectContact>(c => c.ByComplainantAsync(id, Wrong, default))));
    }

    [Fact]
    public async Task CorrectContact_AfterTheInvitationOfAnOralComplaintCameBack_SendsTheInvitation()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office, Channel.Telephone);

        await CorrectAsync(office, reference, Right);

        var letters = await office.LettersAsync();
        Assert.Equal([LetterKind.ConfirmationInvitation, LetterKind.ConfirmationInvitation], letters.Select(l => l.Kind));
        Assert.Contains("elle n’a pas pu vous parvenir", letters[1].Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CorrectContact_AfterTheAcknowledgementOfAStatementCameBack_TellsThatStatement()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        await office.SendAsync();
        office.PassDays(1);
        await office.StageAsync("lettre");
        var statement = new ReceivedAnswer("lettre", "Je confirme, et la fenêtre aussi.", Channel.Post, office.Today(), null, AnswersRequests: true);
        await office.DoAsync<RecordAnswer>(record => record.ExecuteAsync(reference, statement, office.Agent, default));
        await office.SendAsync();
        await BounceAsync(office, reference, (await office.LettersAsync(LetterKind.Acknowledgement)).Single().Id);

        await CorrectAsync(office, reference, Right);

        var markup = (await office.LettersAsync(LetterKind.Acknowledgement))[^1].Markup;
        Assert.Contains("confirmée par écrit le **mardi 3 mars 2026**", markup, StringComparison.Ordinal);
        Assert.Contains("Je confirme, et la fenêtre aussi", MarkdownText.ToPlain(markup), StringComparison.Ordinal);
        Assert.Contains("photo", markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledge_OfAnAddressCorrectedBeforeItCameBack_IsOneActAtTheLetter()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Email);
        await office.SendAsync();
        await CorrectAsync(office, reference, Right);
        var first = (await office.LettersAsync()).Single();
        await BounceAsync(office, reference, first.Id);
        office.PassDays(1);

        await AcknowledgeAsync(office, reference, first.Id);

        Assert.Equal(Right, (await office.LettersAsync())[^1].To);
        Assert.Equal("letter-replaced", await Office.RefusalAsync(() => AcknowledgeAsync(office, reference, first.Id)));
        Assert.Equal("letter-replaced", await Office.RefusalAsync(() => office.DoAsync<SendAgain>(again => again.ExecuteAsync(reference, first.Id, office.Agent, default))));
    }

    [Fact]
    public async Task Acknowledge_ToTheAddressItCameBackFrom_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);
        var letter = (await office.LettersAsync()).Single();

        Assert.Equal("address-unchanged", await Office.RefusalAsync(() => AcknowledgeAsync(office, reference, letter.Id)));
    }

    [Fact]
    public async Task Outbox_OfAReplacedLetter_CountsOnlyTheOneThatTookItsPlace()
    {
        await using var office = await Office.OpenAsync();
        var reference = await BouncedAsync(office);
        await CorrectAsync(office, reference, Right);

        foreach (var filter in new[] { OutboxFilter.Waiting, OutboxFilter.Failed })
            Assert.Empty((await office.UseAsync<Outbox, OutboxPage>(outbox => outbox.ReadAsync(filter, 1, office.Agent, default))).Lines);
        await BounceAsync(office, reference, (await office.LettersAsync())[^1].Id);
        Assert.Equal(Right, Assert.Single((await office.UseAsync<Outbox, OutboxPage>(outbox => outbox.ReadAsync(OutboxFilter.Waiting, 1, office.Agent, default))).Lines).To);
        Assert.True(await IsOwedAsync(office, reference));
    }

    [Fact, Trait("Rule", "R50")]
    public async Task CorrectContact_OfAMessagesWriter_NamesAgainTheFileThatIsNotTaken()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReferenceAsync(await office.TakeAsync(Mailroom.Mail.WithFile("Réclamation", "Voyez la pièce.", "page.exe", "MZ\0\u0001\u0002")));
        await office.SendAsync();
        await BounceAsync(office, reference, (await office.LettersAsync()).Single().Id);
        office.PassDays(1);

        await CorrectAsync(office, reference, Right);

        Assert.Contains("– page.exe\n", MarkdownText.ToPlain((await office.LettersAsync())[^1].Markup), StringComparison.Ordinal);
    }

    private static async Task<string> BouncedAsync(Office office, Channel channel = Channel.Email)
    {
        var reference = await office.EnteredAsync(channel);
        await office.SendAsync();
        await BounceAsync(office, reference, (await office.LettersAsync()).Single().Id);
        office.PassDays(1);
        return reference;
    }

    private static Task BounceAsync(Office office, string reference, Guid letter) =>
        office.DoAsync<RecordBounced>(bounced => bounced.ExecuteAsync(reference, letter, "550 5.1.1", office.Agent, default));

    private static Task<Letter?> CorrectAsync(Office office, string reference, string email) => office.UseAsync<CorrectContact, Letter?>(async correct =>
        await correct.ExecuteAsync(reference, new ContactDetails(email, null, null), (await office.ComplaintAsync(reference)).Version, office.Agent, default));

    private static Task AcknowledgeAsync(Office office, string reference, Guid letter) =>
        office.DoAsync<AcknowledgeAnew>(acknowledge => acknowledge.ExecuteAsync(reference, letter, office.Agent, default));

    private static async Task<bool> IsOwedAsync(Office office, string reference)
    {
        var id = await office.IdAsync(reference);
        var owed = await office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.ToAcknowledge, office.Agent, false, null, default));
        var letters = await office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.Letter, office.Agent, false, null, default));
        Assert.Equal(owed.Items.Any(item => item.Id == id), letters.Items.Any(item => item.Id == id));
        return owed.Items.Any(item => item.Id == id);
    }
}
