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
    private const string Words = "Voici la pièce demandée.";

    private static string Quoting(Letter letter) =>
        $"{Words}\n\nLe lun. 2 mars 2026 à 09:00, {Office.Neutral.Name} <{Office.Neutral.ContactEmail ?? "portail@reclamations.example"}>\na écrit :\n{string.Join('\n', letter.Markup.Split('\n').Select(line => $"> {line}"))}\n";

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AnAnswerToARequest_LandsOnItsChecklistWithItsFiles()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [CompletenessCheck.Contact], "La facture ?", office.Agent, default));
        var asked = (await office.LettersAsync(LetterKind.InformationRequest)).Single();
        office.PassDays(1);

        var message = await office.TakeAsync(Mail.WithFile("Re: votre demande", Quoting(asked), "facture.txt", "120 euros", $"In-Reply-To: <{asked.MessageId}>"));

        var complaint = await office.ComplaintAsync(reference);
        var entry = await office.SeeAsync(d => d.ComplainantEntries.SingleAsync());
        Assert.Equal((MessageState.AttachedToCase, complaint.Id, entry.Id, true), (message.State, message.ComplaintId, message.EntryId, message.IsToRead));
        Assert.Equal((EntryKind.Information, Words, true), (entry.Kind, entry.Text, entry.HasHourOfReceipt));
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

    [Theory]
    [InlineData("https://portail.example/suivi/")]
    [InlineData("https://filtre.example/?url=https%3A%2F%2Fportail.example%2Fsuivi%2F")]
    [InlineData("https://filtre.example/?u=https%253a%252f%252fportail.example%252freclamation%252faccuse%252f")]
    [Trait("Rule", "R50"), Trait("Rule", "R32")]
    public async Task Fetch_AnAnswerThatQuotesSomebodyElse_IsKeptWholeWithoutASecret(string link)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var text = $"Voyez ce qu’on m’a écrit.\n\nDate : 3 mars\nDe : le formateur\nObjet : retard\n\nVous êtes la seule à vous plaindre.\n{link}";

        await office.TakeAsync(Mail.Message($"Re: dossier {reference}", $"{text}abcdefghijklmnopqrstuv"));

        Assert.Equal($"{text}[…]", (await office.SeeAsync(d => d.ComplainantEntries.SingleAsync())).Text);
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AnAnswerWithLinesLikeAHead_KeepsThemAboveOurLetter()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        var letter = (await office.LettersAsync(LetterKind.Acknowledgement)).Single();
        var sender = Office.Neutral.ContactEmail ?? "portail@reclamations.example";
        var paragraph = letter.Markup.Split("\n\n").First(part => part.Count(sign => sign == ' ') > 10 && !part.Contains("://", StringComparison.Ordinal));
        const string own = "Bonjour,\nVoici les faits :\nDate : 12 mars 2026, salle 4\nDe : Madame Martin, formatrice\nObjet : remboursement de 300 euros demandé";

        await office.TakeAsync(Mail.Message(
            "Re: accusé", $"{own}\n\nDe : {Office.Neutral.Name} <{sender}>\nEnvoyé : lundi 2 mars 2026 09:00\nÀ : Hélène\nObjet : {letter.Subject}\n\n{paragraph}", heads: $"In-Reply-To: <{letter.MessageId}>"));

        Assert.Equal(own, (await office.SeeAsync(d => d.ComplainantEntries.SingleAsync())).Text);
    }

    [Theory]
    [Trait("Rule", "R51")]
    [InlineData("Precedence: auto_reply")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("X-Auto-Reply-From: helene@courriel.example")]
    [InlineData("X-Autoresponse: yes")]
    [InlineData("X-Autogenerated: reply")]
    public async Task Fetch_AnOlderAbsenceNotice_IsInTheCaseAndAnswersNothing(string head)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [CompletenessCheck.Contact], null, office.Agent, default));
        var asked = (await office.LettersAsync(LetterKind.InformationRequest)).Single();

        var message = await office.TakeAsync(Mail.Message("Re: votre demande", "Je reviens lundi.", heads: [$"In-Reply-To: <{asked.MessageId}>", head]));

        Assert.Equal((MessageState.AttachedToCase, true, false, (Guid?)null), (message.State, message.IsAutomatic, message.IsToRead, message.EntryId));
        Assert.True((await office.ComplaintAsync(reference)).InformationRequests.Single().IsOpen);
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task Fetch_WhatMayBeAnAbsenceNotice_WaitsForAPerson()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [CompletenessCheck.Contact], null, office.Agent, default));
        var asked = (await office.LettersAsync(LetterKind.InformationRequest)).Single();

        var message = await office.TakeAsync(Mail.Message("=?utf-8?Q?R=C3=A9ponse_automatique_=3A_votre_demande?=", "Je reviens lundi.", heads: [$"In-Reply-To: <{asked.MessageId}>", "X-Auto-Response-Suppress: All"]));

        Assert.Equal((MessageState.ToDecide, MessageDoubt.MayBeAbsence), (message.State, message.Doubt));
        Assert.True((await office.ComplaintAsync(reference)).InformationRequests.Single().IsOpen);
    }

    [Theory]
    [Trait("Rule", "R12"), Trait("Rule", "R50")]
    [InlineData("Hi. This is the qmail-send program.\n\n<helene@courriel.example>:\n550 5.1.1 unknown\n\n--- Below this line is a copy of the message.", LetterState.Bounced)]
    [InlineData("Undelivered. This is a permanent error.\n\n\"p14@ailleurs.example\":\n5.1.1 User unknown\n\n--- The header of the original message is following. ---", LetterState.Bounced)]
    [InlineData("Undelivered. This is a permanent error.\n\n<a@x.example>: 550 5.1.1\n<b@x.example>: 550 5.1.1\n\n--- The header of the original message is following. ---", LetterState.Sent)]
    [InlineData("Your message has been delayed.\n\n<helene@courriel.example>: 451 4.7.1 later\n\n--- Below this line is a copy of the message.", LetterState.Sent)]
    [InlineData("Your message was successfully delivered.\n\n<helene@courriel.example>: 250\n\n--- Below this line is a copy of the message.", LetterState.Sent)]
    public async Task Fetch_AReportInWords_ChangesTheLetterOnlyWhereItIsFinalAndItsOwn(string words, LetterState state)
    {
        await using var office = await Office.OpenAsync();
        await office.AnsweredAsync();
        await office.SendAsync();
        var reply = (await office.LettersAsync(LetterKind.Reply)).Single();

        var message = await office.TakeAsync(string.Join('\n', [
            "Return-Path: <>", "From: MAILER-DAEMON@serveur.example", "To: info@organisme.example", "Subject: notice", "", words, "", "From: info@organisme.example", $"Message-ID: <{reply.MessageId}>"]));

        Assert.Equal((MessageState.DeliveryReport, reply.Id), (message.State, message.LetterId));
        Assert.Equal(state, (await office.LettersAsync(LetterKind.Reply)).Single().State);
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
