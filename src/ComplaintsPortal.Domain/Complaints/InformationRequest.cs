namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What was missing, when it was asked, reminded, and when it came (R4). Several may be open at once.</summary>
public sealed class InformationRequest
{
    private InformationRequest() { }

    internal InformationRequest(Guid id, IEnumerable<string> items, string? question, Moment asked)
        => (Id, Items, Question, AskedAt, AskedOn) = (id, [.. items], question, asked.At, asked.On);

    public Guid Id { get; private set; }

    /// <summary>Codes of the requirements asked for; empty when only the question is asked.</summary>
    public List<string> Items { get; private set; } = [];

    public string? Question { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateOnly AskedOn { get; private set; }
    public DateOnly? RemindedOn { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }

    public bool IsOpen => AnsweredOn is null;

    internal void Remind(Moment now) => RemindedOn = now.On;

    internal void Answer(Moment now) => (AnsweredAt, AnsweredOn) = (now.At, now.On);
}
