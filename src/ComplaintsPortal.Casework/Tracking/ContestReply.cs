using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>The complainant contests the reply: the case is open again, with a clock of its own (R18, R28).</summary>
public sealed class ContestReply(Casebook casebook, Correspondence letters)
{
    public Task ExecuteAsync(Guid complaintId, string text, CancellationToken cancellation) =>
        casebook.ChangeAsync(complaintId, Actor.Complainant, change => KeepAsync(change, text, Channel.Web), cancellation);

    /// <summary>The same, recorded by staff from a letter, a call or a visit.</summary>
    public Task RecordAsync(string reference, string text, Channel channel, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(reference, by, change => KeepAsync(change, text, channel), cancellation);

    private Task KeepAsync(Change change, string text, Channel channel)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RefusedException(new Refusal("text-missing"));
        var contestation = change.Complaint.Contest(change.NewId(), change.Now);
        change.Database.Add(new ComplainantEntry(change.NewId(), change.Complaint.Id, EntryKind.Contestation, text, channel, change.Now));
        change.Journal(ActNames.Contested, Facts.Of(("due-on", contestation.DueOn), ("channel", channel)), Facts.Of(("text", text)));
        letters.Write(change, LetterKind.ContestAcknowledgement, LetterFields.Contested(contestation.DueOn));
        return Task.CompletedTask;
    }
}
