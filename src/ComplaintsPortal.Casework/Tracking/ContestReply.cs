using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant contests the reply: the case is open again, with a clock of its own (R18, R28).</summary>
public sealed class ContestReply(Casebook casebook, OfficeClock clock, Correspondence letters)
{
    public Task ExecuteAsync(Guid complaintId, string text, CancellationToken cancellation) =>
        casebook.ChangeAsync(complaintId, Actor.Complainant, change => KeepAsync(change, text, Channel.Web, change.Now), cancellation);

    public Refusal? WhyNotRecord(Channel channel, DateOnly receivedOn) =>
        channel == Channel.Web ? new Refusal("channel-not-possible")
        : receivedOn > clock.Today ? new Refusal("received-in-future", receivedOn)
        : null;

    /// <summary>The same, recorded by staff from a letter, a message, a call or a visit.</summary>
    /// <param name="receivedOn">The day it came, from which its clock runs; never in the future, nor before the reply.</param>
    public Task RecordAsync(string reference, string text, Channel channel, DateOnly receivedOn, Actor by, CancellationToken cancellation)
    {
        RefusedException.When(WhyNotRecord(channel, receivedOn));
        return casebook.ChangeAsync(reference, by, change => KeepAsync(change, text, channel, clock.On(receivedOn)), cancellation);
    }

    private Task KeepAsync(Change change, string text, Channel channel, Moment made)
    {
        Refuse.WithoutText(text);
        var contestation = change.Complaint.Contest(change.NewId(), made, change.Now);
        var entry = new ComplainantEntry(change.NewId(), change.Complaint.Id, EntryKind.Contestation, text, channel, made with { At = contestation.MadeAt });
        change.Records.Add(entry);
        change.Journal(
            ActNames.Contested,
            Facts.Of(("received-on", made.On), ("due-on", contestation.DueOn), ("channel", channel)),
            Contents.Of(entry));
        letters.Write(change, LetterKind.ContestAcknowledgement, LetterFields.Contested(contestation.DueOn));
        return Task.CompletedTask;
    }
}
