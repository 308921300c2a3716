using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// Makes an arrival of a message (R50): what it says as it says it, nothing made up; who wrote it is who they say in its head, and
/// what is missing is asked for as with any other. It is acknowledged at once, unless a machine may be at the other end: then the
/// acknowledgement waits for a person among the letters (R51). The raw message stays the written complaint.
/// </summary>
public sealed class TakeComplaint(
    RegisterContext database, Casebook casebook, Arrivals arrivals, Correspondence letters, SecretKeeper secrets, MessageFiles files, OwnAddresses own, OfficeClock clock)
{
    internal const string Purpose = "message";

    /// <summary>What staff's form takes too; the rest is in the raw message.</summary>
    private const int LongestText = 200_000;

    public async Task ExecuteAsync(IncomingMessage message, ReadMessage read, CancellationToken cancellation)
    {
        var token = $"message {message.Id:N}";
        var left = await files.StageAsync(token, read, cancellation);
        await database.WriteAsync(
            async () =>
            {
                var mine = await database.IncomingMessages.SingleAsync(m => m.Id == message.Id, cancellation);
                if (mine.IsDecided) return;
                await casebook.OpenAsync(
                    () => arrivals.ReceiveAsync(IncomingOf(mine, read), cancellation),
                    Actor.Complainant,
                    async change => { await KeepAsync(change, mine, read, token, left, cancellation); return true; },
                    cancellation);
            },
            cancellation);
    }

    private async Task KeepAsync(Change change, IncomingMessage message, ReadMessage read, string token, IReadOnlyList<string> left, CancellationToken cancellation)
    {
        var documents = await arrivals.KeepAsync(change, token, SecretKeeper.Digest(secrets.LinkSecret(Purpose, message.Id.ToString("N"))), cancellation);
        message.BecomeComplaint(change.Complaint.Id, left.Count, change.Now.At, change.By);
        MailJournal.NoteAttached(change, message);
        var silence = AutomaticAnswers.WhyNot(read, own.All, message.AnsweredOn is not null, await TodayAsync(message, cancellation))
            ?? (change.Complaint.DueOn < change.Now.On ? Silence.Late : null);
        var letter = letters.Write(change, LetterKind.Acknowledgement, AcknowledgementFields.Of(documents, left), inReplyTo: read.MessageId);
        if (silence is not { } why) message.NoteAnswered(change.Now.On);
        else if (letter.Medium == LetterMedium.Email) letter.Hold(why);
    }

    private Task<int> TodayAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var today = clock.Today;
        return database.IncomingMessages.CountAsync(m => m.From == message.From && m.AnsweredOn == today, cancellation);
    }

    private Incoming IncomingOf(IncomingMessage message, ReadMessage read) => new(
        Channel.Email, new Moment(message.ReceivedAt, message.ReceivedOn), Author(read), message.Subject, Cut(read.Text.Trim()), Sensitive: false)
    {
        HasHourOfReceipt = true,
    };

    /// <summary>The name as its author writes it, not taken apart; in what capacity they write, an e-mail does not say.</summary>
    private static Complainant Author(ReadMessage read) => new()
    {
        LastName = read.From?.Name.Trim() ?? "",
        FirstName = "",
        StakeholderType = StakeholderType.NotStated,
        Email = read.AnswerTo?.Address,
    };

    private static string Cut(string text) => text.Length <= LongestText ? text : OutsideText.Start(text, LongestText) + LetterPhrases.Of("TextGoesOn");
}
