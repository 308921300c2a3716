using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>A reply as it was sent: decision, reasons, remedy, remaining actions, recourse, and the exact text (R23, R24). Written once; only the fact of its sending is added.</summary>
public sealed class Reply
{
    /// <summary>Days after the sending on which a complainant to whom something was promised is asked whether it was done (R29).</summary>
    public const int PromiseAskedAfterDays = 21;

    private Reply() { }

    public Reply(Guid id, Guid complaintId, Guid letterId, ReplyDraft draft, string recourse, string text, Actor by, Moment now)
    {
        RefusedException.When(ReplyCheck.WhyNotSend(draft));
        (Id, ComplaintId, LetterId, Recourse, Text) = (id, complaintId, letterId, recourse, text);
        Decision = draft.Decision!.Value;
        SettledInFull = draft.SettledInFull!.Value;
        (DecisionReason, Reasons, Remedy, RemainingActions) = (draft.DecisionReason, draft.Reasons ?? "", draft.Remedy ?? "", draft.RemainingActions);
        PromisesSomething = draft.PromisesSomething;
        (WrittenAt, WrittenBy) = (now.At, by.StaffId);
    }

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public Guid LetterId { get; private set; }
    public Decision Decision { get; private set; }
    public string? DecisionReason { get; private set; }
    public string Reasons { get; private set; } = "";
    public string Remedy { get; private set; } = "";
    public string? RemainingActions { get; private set; }
    public bool SettledInFull { get; private set; }

    /// <summary>It promised something still to be done, which is asked about once (R29).</summary>
    public bool PromisesSomething { get; private set; }

    public string Recourse { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public Guid? WrittenBy { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>1 to 5, given by the complainant (R29).</summary>
    public int? Rating { get; private set; }

    public string? RatingComment { get; private set; }
    public DateTimeOffset? RatedAt { get; private set; }
    public DateTimeOffset? PromiseAskedAt { get; private set; }
    public bool? PromiseKept { get; private set; }

    public void RecordSent(DateTimeOffset at) => SentAt ??= at;

    public void RecordBounced() => SentAt = null;

    public Refusal? WhyNotRate(int rating) =>
        rating is < 1 or > 5 ? new Refusal("rating-out-of-range") : RatedAt is not null ? new Refusal("already-rated") : null;

    public void Rate(int rating, string? comment, Moment now)
    {
        RefusedException.When(WhyNotRate(rating));
        (Rating, RatingComment, RatedAt) = (rating, comment, now.At);
    }

    public void NotePromiseAsked(Moment now) => PromiseAskedAt ??= now.At;

    public Refusal? WhyNotAnswerPromise() =>
        !PromisesSomething ? new Refusal("nothing-promised") : PromiseKept is not null ? new Refusal("already-answered") : null;

    public void AnswerPromise(bool kept)
    {
        RefusedException.When(WhyNotAnswerPromise());
        PromiseKept = kept;
    }
}
