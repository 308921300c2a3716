using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>The complainant asks where it stands: a clock of its own, an answer, and a line in the report (R31).</summary>
public sealed class ProgressQuestion
{
    /// <summary>Working days to answer, unless the organisation says otherwise.</summary>
    public const int DefaultDays = 2;

    private ProgressQuestion() { }

    public ProgressQuestion(Guid id, Guid complaintId, string text, DateOnly dueOn, Moment asked)
        => (Id, ComplaintId, Text, DueOn, AskedAt, AskedOn) = (id, complaintId, text, dueOn, asked.At, asked.On);

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset AskedAt { get; private set; }
    public DateOnly AskedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }

    public Refusal? WhyNotReply(string answer) =>
        AnsweredAt is not null ? new Refusal("already-answered") : string.IsNullOrWhiteSpace(answer) ? new Refusal("answer-missing") : null;

    public void Reply(string answer, Actor by, Moment now)
    {
        RefusedException.When(WhyNotReply(answer));
        (Answer, AnsweredAt, AnsweredBy) = (answer, now.At, by.StaffId);
    }
}
