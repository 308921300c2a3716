using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

public sealed class MailArrivalTests
{
    [Theory]
    [Trait("Rule", "R50")]
    [InlineData("RECLAMATION")]
    [InlineData("Ma réclamation sur la salle")]
    [InlineData("Re: Réclamations")]
    public async Task Fetch_ReclamationInTheSubject_IsAnArrivalAcknowledgedInItsThread(string subject)
    {
        await using var office = await Office.OpenAsync();
        var taken = Office.MondayMorning.AddHours(-40);
        await office.LookAtAsync(taken.AddDays(-1));
        office.Mailbox.TakenAt = _ => taken;

        var message = await office.TakeAsync(Mail.Message(subject));

        var complaint = await office.ComplaintAsync(await office.ReferenceAsync(message));
        Assert.Equal(MessageState.BecameComplaint, message.State);
        Assert.Equal((Channel.Email, taken, true, subject), (complaint.Channel, complaint.ReceivedAt, complaint.HasHourOfReceipt, complaint.Subject));
        Assert.Equal(("Hélène Dupré", "", Mail.Helene), (complaint.Complainant.LastName, complaint.Complainant.FirstName, complaint.Complainant.Email));
        Assert.Equal("Il a fait douze degrés toute la semaine.", complaint.Description);
        Assert.Equal(complaint.ReceivedOn, complaint.WrittenComplaintOn);
        var letter = Assert.Single(await office.LettersAsync());
        Assert.Equal((LetterKind.Acknowledgement, LetterState.Queued), (letter.Kind, letter.State));
        var kept = Encoding.UTF8.GetString(letter.KeptBytes!);
        Assert.Contains("In-Reply-To: <1@courriel.example>", kept, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-", kept, StringComparison.Ordinal);
        Assert.Contains("message.taken", await office.ActsAsync(complaint.Reference));
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task Fetch_AMessage_KeepsItsBytesAsTheyCame()
    {
        await using var office = await Office.OpenAsync();
        byte[] bytes = [.. Encoding.ASCII.GetBytes("Subject: Reclamation\r\nX: "), 0xE9, 0x00, 0xFF, .. Encoding.ASCII.GetBytes("\r\n\r\nx")];
        office.Mailbox.Deliver(bytes);

        await office.FetchAsync();

        var message = Assert.Single(await office.MessagesAsync());
        await using var raw = await office.UseAsync<FileGate, Stream>(gate => gate.OpenAsync(message.Id, default));
        using var copy = new MemoryStream();
        await raw.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), message.Sha256);
        Assert.Equal((LetterMedium.Paper, LetterState.Queued), (await office.LettersAsync()).Select(l => (l.Medium, l.State)).Single());
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_TheSameMessageAgain_IsOneArrival()
    {
        await using var office = await Office.OpenAsync();
        office.Mailbox.Deliver(Mail.Message("Réclamation"));
        office.Mailbox.Deliver(Mail.Message("Réclamation", heads: "Received: by another way"));
        office.Mailbox.Deliver("Subject: Réclamation\n\nSans identifiant");
        office.Mailbox.Deliver("Subject: Réclamation\n\nSans identifiant");

        Assert.Equal(2, await office.FetchAsync());
        Assert.Equal(0, await office.FetchAsync());

        Assert.Equal(2, await office.SeeAsync(d => d.Complaints.CountAsync()));
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_TheIdentifierOfAnotherMessage_WaitsForAPerson()
    {
        await using var office = await Office.OpenAsync();
        await office.TakeAsync(Mail.Message("Réclamation"));

        var second = await office.TakeAsync(Mail.Message("Réclamation", "Tout autre chose."));

        Assert.Equal((MessageState.ToDecide, MessageDoubt.SameIdentifier), (second.State, second.Doubt));
    }

    [Fact]
    [Trait("Rule", "R1")]
    public async Task Fetch_KilledBetweenStoringAndSorting_GoesOnWithoutLossOrDouble()
    {
        await using var office = await Office.OpenAsync();
        var bytes = Encoding.UTF8.GetBytes(Mail.WithFile("Réclamation", "Voyez la pièce.", "note.txt", "douze degrés"));
        await office.DoAsync<KeepMessage>(keep => keep.ExecuteAsync(new FetchedMessage("0", bytes), default));
        var stored = Assert.Single(await office.MessagesAsync());
        await office.StageAsync($"message {stored.Id:N}", "note.txt", "douze degrés");

        await office.FetchAsync();
        office.PassDays(2);
        await office.UseAsync<StagedFiles, int>(files => files.SweepAsync());

        Assert.Equal(1, await office.SeeAsync(d => d.Complaints.CountAsync()));
        Assert.Equal("note.txt", (await office.SeeAsync(d => d.Documents.SingleAsync())).Name);
        Assert.Equal(2, await office.SeeAsync(d => d.StoredFiles.CountAsync()));
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AFileOfATypeThatIsNotTaken_StaysInTheMessageAndIsCounted()
    {
        await using var office = await Office.OpenAsync();

        var message = await office.TakeAsync(Mail.WithFile("Réclamation", "Voyez la pièce.", "page.exe", "MZ\0\u0001\u0002"));

        Assert.Equal(1, message.FilesLeftInside);
        var letter = MarkdownText.ToPlain(Assert.Single(await office.LettersAsync(LetterKind.Acknowledgement)).Markup);
        Assert.Contains("– page.exe\n", letter, StringComparison.Ordinal);
        Assert.Contains("votre message est conservé en entier", letter, StringComparison.Ordinal);
        Assert.False(await office.SeeAsync(d => d.Documents.AnyAsync()));
    }

    [Theory]
    [Trait("Rule", "R50")]
    [InlineData(false, "Question", MessageState.ToDecide, MessageDoubt.Unclear)]
    [InlineData(true, "Question", MessageState.BecameComplaint, MessageDoubt.None)]
    [InlineData(true, "List-Id: <nouvelles.example>", MessageState.ToDecide, MessageDoubt.Automatic)]
    [InlineData(true, "Auto-Submitted: auto-generated", MessageState.ToDecide, MessageDoubt.Automatic)]
    public async Task Fetch_WithoutTheWord_IsAnArrivalOnlyOfAPersonInADedicatedFolder(bool dedicated, string head, MessageState state, MessageDoubt doubt)
    {
        await using var office = await Office.OpenAsync(dedicatedFolder: dedicated);

        var message = await office.TakeAsync(Mail.Message("La salle est froide", heads: head.Contains(':', StringComparison.Ordinal) ? head : "X-Kind: Question"));

        Assert.Equal((state, doubt), (message.State, message.Doubt));
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task Fetch_FromOurOwnAddress_WaitsForAPerson()
    {
        await using var office = await Office.OpenAsync();

        var message = await office.TakeAsync(Mail.Message("TR: Réclamation", from: "Accueil <Boite+tri@organisme.example>"));

        Assert.Equal((MessageState.ToDecide, MessageDoubt.OwnAddress), (message.State, message.Doubt));
        Assert.Empty(await office.LettersAsync());
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task Fetch_MoreThanAFewOfOneSenderOnOneDay_HoldsTheAcknowledgementForAPerson()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i <= AutomaticAnswers.MostPerSenderAndDay; i++) office.Mailbox.Deliver(Mail.Message("Réclamation", $"La {i}e.", $"{i}@courriel.example"));

        await office.FetchAsync();

        var letters = await office.LettersAsync();
        Assert.Equal(AutomaticAnswers.MostPerSenderAndDay, letters.Count(l => l.State == LetterState.Queued));
        var held = Assert.Single(letters, l => l.State == LetterState.Held);
        var waiting = await office.UseAsync<WorkList, WorkSection>(list => list.ReadAsync(WorkKind.ToAcknowledge, office.Agent, false, null, default));
        Assert.Equal(held.ComplaintId, Assert.Single(waiting.Items).Id);
        await office.DoAsync<Casework.Letters.SendAgain>(again => again.ExecuteAsync(waiting.Items[0].Reference, held.Id, office.Agent, default));
        Assert.Equal(AutomaticAnswers.MostPerSenderAndDay + 1, await office.SendAsync());
    }

    [Theory]
    [Trait("Rule", "R51")]
    [InlineData("tiers@ailleurs.example", LetterState.Held)]
    [InlineData("HELENE@Courriel.example", LetterState.Queued)]
    public async Task Fetch_WithAnswersToAnotherAddress_IsAnArrivalWhoseAcknowledgementWaits(string replyTo, LetterState state)
    {
        await using var office = await Office.OpenAsync();

        var message = await office.TakeAsync(Mail.Message("Réclamation", heads: $"Reply-To: {replyTo}"));

        Assert.Equal(MessageState.BecameComplaint, message.State);
        Assert.Equal(state, Assert.Single(await office.LettersAsync()).State);
    }

    [Fact]
    [Trait("Rule", "R51")]
    public async Task Fetch_FromAnAddressThatNobodyReads_IsAnArrivalWhoseAcknowledgementWaits()
    {
        await using var office = await Office.OpenAsync();

        var message = await office.TakeAsync(Mail.Message("Réclamation", from: "Site <no-reply@site.example>"));

        Assert.Equal(MessageState.BecameComplaint, message.State);
        var held = Assert.Single(await office.LettersAsync());
        Assert.Equal((LetterState.Held, $"[{Silence.NobodyReads}]"), (held.State, held.Answer));
    }
}
