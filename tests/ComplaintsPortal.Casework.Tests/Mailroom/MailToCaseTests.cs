using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

public sealed class MailToCaseTests
{
    private const string Quoted = "Voici la pièce demandée.\n\nLe lun. 2 mars 2026 à 09:00, Organisme <info@organisme.example>\na écrit :\n> Bonjour,\n> Il nous manque une pièce.\n";

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AnAnswerToARequest_LandsOnItsChecklistWithItsFiles()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [CompletenessCheck.Contact], "La facture ?", office.Agent, default));
        var asked = (await office.LettersAsync(LetterKind.InformationRequest)).Single();
        office.PassDays(1);

        var message = await office.TakeAsync(Mail.WithFile("Re: votre demande", Quoted, "facture.txt", "120 euros", $"In-Reply-To: <{asked.MessageId}>"));

        var complaint = await office.ComplaintAsync(reference);
        var entry = await office.SeeAsync(d => d.ComplainantEntries.SingleAsync());
        Assert.Equal((MessageState.AttachedToCase, complaint.Id, entry.Id, true), (message.State, message.ComplaintId, message.EntryId, message.IsToRead));
        Assert.Equal((EntryKind.Information, "Voici la pièce demandée.", true), (entry.Kind, entry.Text, entry.HasHourOfReceipt));
        Assert.Equal("facture.txt", (await office.SeeAsync(d => d.Documents.SingleAsync(document => document.EntryId == entry.Id))).Name);
        Assert.False(complaint.InformationRequests.Single().IsOpen);
        Assert.Equal(Status.Received, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public async Task Fetch_AnAnswerToTheInvitation_ConfirmsInWriting()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Telephone);
        var invitation = (await office.LettersAsync()).Single();
        office.PassDays(1);

        await office.TakeAsync(Mail.Message("Re: confirmation", "Je confirme.", heads: $"References: <other@example.org> <{invitation.MessageId}>"));

        var complaint = await office.ComplaintAsync(reference);
        Assert.Equal((Status.Received, true, office.Today()), (complaint.Status, complaint.ConfirmedInWriting, complaint.WrittenComplaintOn));
    }

    [Theory]
    [Trait("Rule", "R50")]
    [InlineData(Mail.Helene, MessageState.AttachedToCase, MessageDoubt.None)]
    [InlineData("HELENE@Courriel.example", MessageState.AttachedToCase, MessageDoubt.None)]
    [InlineData("autre@courriel.example", MessageState.ToDecide, MessageDoubt.OtherSender)]
    public async Task Fetch_AReferenceInTheSubject_CountsOnlyFromTheComplainant(string from, MessageState state, MessageDoubt doubt)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();

        var message = await office.TakeAsync(Mail.Message($"Ma réclamation {reference}", "Une précision.", from: from));

        Assert.Equal((state, doubt), (message.State, message.Doubt));
        Assert.Equal(1, await office.SeeAsync(d => d.Complaints.CountAsync()));
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AnAnswerToTheReply_IsShownToAPersonAndDecidesNothing()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        await office.SendAsync();
        var before = await office.ComplaintAsync(reference);
        var reply = (await office.LettersAsync(LetterKind.Reply)).Single();
        office.PassDays(1);

        var message = await office.TakeAsync(Mail.Message("Re: votre réponse", "Je ne suis pas d’accord.", heads: $"In-Reply-To: <{reply.MessageId}>"));

        var after = await office.ComplaintAsync(reference);
        Assert.Equal((MessageDoubt.AfterReply, true), (message.Doubt, message.IsToRead));
        Assert.Equal((before.Status, before.RepliedAt, 0), (after.Status, after.RepliedAt, after.Contestations.Count));
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task Fetch_AnAbsenceNotice_IsInTheCaseAndAnswersNothing()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [CompletenessCheck.Contact], null, office.Agent, default));
        var asked = (await office.LettersAsync(LetterKind.InformationRequest)).Single();

        var message = await office.TakeAsync(Mail.Message("Absence : votre réclamation", "Je reviens lundi.", heads: [$"In-Reply-To: <{asked.MessageId}>", "Auto-Submitted: auto-replied"]));

        Assert.Equal((MessageState.AttachedToCase, false, (Guid?)null), (message.State, message.IsToRead, message.EntryId));
        Assert.True((await office.ComplaintAsync(reference)).InformationRequests.Single().IsOpen);
    }

    [Fact]
    [Trait("Rule", "R12")]
    public async Task Fetch_AReportOfFinalFailure_OpensTheDutyToReplyAgain()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.AnsweredAsync();
        await office.SendAsync();
        var reply = (await office.LettersAsync(LetterKind.Reply)).Single();

        var delayed = await office.TakeAsync(Mail.Report(reply.MessageId, "delayed", "4.4.1"));
        var replied = (await office.ComplaintAsync(reference)).RepliedAt;
        var failed = await office.TakeAsync(Mail.Report(reply.MessageId, "failed", "5.1.1"));

        Assert.NotNull(replied);
        Assert.Equal((MessageState.DeliveryReport, reply.Id), (delayed.State, delayed.LetterId));
        Assert.Equal((MessageState.DeliveryReport, reply.Id), (failed.State, failed.LetterId));
        Assert.Null((await office.ComplaintAsync(reference)).RepliedAt);
        var letter = (await office.LettersAsync(LetterKind.Reply)).Single();
        Assert.Equal(LetterState.Bounced, letter.State);
        Assert.StartsWith("5.1.1", letter.Answer, StringComparison.Ordinal);
        Assert.Contains("No such user", letter.Answer, StringComparison.Ordinal);
        Assert.Contains("reply.bounced", await office.ActsAsync(reference));
    }

    [Fact]
    [Trait("Rule", "R21"), Trait("Rule", "R48")]
    public async Task Fetch_AReportThatTheAcknowledgementFailed_OwesItAgain()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReferenceAsync(await office.TakeAsync(Mail.Message("Réclamation")));
        await office.SendAsync();
        var acknowledged = (await office.ComplaintAsync(reference)).AcknowledgedAt;
        var letter = (await office.LettersAsync(LetterKind.Acknowledgement)).Single();
        office.PassDays(1);

        await office.TakeAsync(Mail.Report(letter.MessageId, "failed", "5.1.1"));

        var complaint = await office.ComplaintAsync(reference);
        Assert.NotNull(acknowledged);
        Assert.Null(complaint.AcknowledgedAt);
        var owed = await office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.ToAcknowledge, office.Agent, false, null, default));
        Assert.Equal(complaint.Id, Assert.Single(owed.Items).Id);
        Assert.Contains("acknowledgement.bounced", await office.ActsAsync(reference));
        await office.DoAsync<RecordPosted>(post => post.ExecuteAsync(reference, letter.Id, office.Today(), "lettre", office.Agent, default));
        Assert.NotNull((await office.ComplaintAsync(reference)).AcknowledgedAt);
    }

    [Fact]
    [Trait("Rule", "R21")]
    public async Task Fetch_AReportThatTheAcknowledgementFailed_LeavesWhatTheScreenShowed()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.SendAsync();

        await office.TakeAsync(Mail.Report((await office.LettersAsync(LetterKind.Acknowledgement)).Single().MessageId, "failed", "5.1.1"));

        Assert.Equal(LetterState.Bounced, (await office.LettersAsync(LetterKind.Acknowledgement)).Single().State);
        Assert.NotNull((await office.ComplaintAsync(reference)).AcknowledgedAt);
        Assert.DoesNotContain("acknowledgement.bounced", await office.ActsAsync(reference));
    }

    [Theory]
    [Trait("Rule", "R50")]
    [InlineData("inconnu@ailleurs.example", MessageState.NotOurs)]
    [InlineData(Mail.Helene, MessageState.ToDecide)]
    public async Task Fetch_AReportOfALetterThatIsNotOurs_BothersSomebodyOnlyWhereItMayBeOurs(string to, MessageState state)
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();

        Assert.Equal(state, (await office.TakeAsync(Mail.Report("elsewhere@example.org", "failed", "5.1.1", to))).State);
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Attach_ByAPerson_BringsItIntoTheNamedCase()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var message = await office.TakeAsync(Mail.Message("Bonjour", "Voici ce qui manquait.", from: "autre@courriel.example"));

        Assert.Equal("reference-unknown", await Office.RefusalAsync(() => office.DoAsync<AttachMessage>(attach => attach.ExecuteAsync(message.Id, "2026-9999", true, office.Agent, default))));
        await office.DoAsync<AttachMessage>(attach => attach.ExecuteAsync(message.Id, reference, true, office.Agent, default));

        var attached = (await office.MessagesAsync()).Single();
        Assert.Equal((MessageState.AttachedToCase, office.Agent.StaffId, false), (attached.State, attached.DecidedBy, attached.IsToRead));
        Assert.Equal("Voici ce qui manquait.", (await office.SeeAsync(d => d.ComplainantEntries.SingleAsync())).Text);
        Assert.Equal("message-decided", await Office.RefusalAsync(() => office.DoAsync<AttachMessage>(attach => attach.ExecuteAsync(message.Id, reference, true, office.Agent, default))));
    }
}
