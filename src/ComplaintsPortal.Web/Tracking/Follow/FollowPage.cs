using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Display;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.Tracking.Follow;

/// <summary>The complainant's page: where the case stands, and what can be done from there.</summary>
public sealed record FollowPage(TrackedFile File, FollowForm Form, FormToken Token, IReadOnlyList<StagedFile> Staged, Moment Now)
{
    /// <summary>The stages every complaint goes through, for the line at the head of the page.</summary>
    public const int Stages = 4;

    private Complaint Complaint => File.Complaint;

    public bool MayAdd => Complaint.WhyNot(Move.ReceiveInformation) is null || MayConfirm;

    /// <summary>Whether the form is offered here (R50): to who complained in writing otherwise, until they have sent it once or the answer is there.</summary>
    public bool OffersForm(OfferedChannels channels) =>
        MayAdd && channels.OffersFormTo(Complaint.Channel) && File.Entries.All(entry => entry.Kind != EntryKind.Form)
        && Complaint is { HasSentReply: false, Status: not (Status.Closed or Status.Withdrawn or Status.Requalified) };

    public bool MayConfirm => Complaint.WhyNotConfirmInWriting(Now) is null;

    public bool MayWithdraw => Complaint.WhyNot(Move.Withdraw) is null;

    public bool MayMaintain => Complaint.WhyNotMaintain() is null;

    public bool MayContest => File.Replies.Count > 0 && Complaint.WhyNotContest() is null;

    /// <summary>One question at a time: the answer to the one that is open answers the next.</summary>
    public bool MayAsk => !Complaint.IsClosed && OpenQuestion is null;

    public ProgressQuestion? OpenQuestion => File.Questions.LastOrDefault(question => question.AnsweredAt is null);

    public Reply? Unrated => File.Replies.LastOrDefault() is { RatedAt: null } last ? last : null;

    /// <summary>Asked whether what was promised was done, and not answered yet (R29).</summary>
    public bool IsAskedAboutPromise => File.Replies.LastOrDefault(reply => reply.PromiseAskedAt is not null) is { PromiseKept: null };

    /// <summary>The documents that went with a reply, to download.</summary>
    public IEnumerable<ListedFile> SentWith(Reply reply) =>
        File.Sent[reply.Id].Select(file => new ListedFile(file.Name, file.Length, $"/suivi/dossier/reponse/{reply.Id}/document/{file.Id}"));

    /// <summary>What the complainant said since, oldest first.</summary>
    public IEnumerable<FollowLine> History() =>
        File.Entries
            .Select(entry => new FollowLine(entry.ReceivedAt, entry.Kind, entry.Text) { HasHour = entry.HasHourOfReceipt, Files = [.. File.Files.Where(file => file.EntryId == entry.Id)] })
            .Concat(File.Questions.Select(question =>
                new FollowLine(question.AskedAt, EntryKind.Question, question.Text) { Answer = question.Answer, AnsweredAt = question.AnsweredAt }))
            .OrderBy(line => line.At);

    /// <summary>1 to 4; null where the case left the usual way.</summary>
    public int? Stage => Complaint.Status switch
    {
        Status.Received or Status.AwaitingConfirmation or Status.Incomplete => 1,
        Status.Registered => 2,
        Status.InTreatment or Status.Contested or Status.Mediation => 3,
        Status.Replied => Complaint.HasSentReply ? 4 : 3,
        Status.Closed => 4,
        _ => null,
    };
}
