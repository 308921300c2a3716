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

    /// <summary>Since that day it is no longer awaited although no answer came: registered, answered or ended without it.</summary>
    public DateOnly? DroppedOn { get; private set; }

    public bool IsOpen => AnsweredOn is null && DroppedOn is null;

    /// <summary>The day it stopped being awaited; not before it was asked, though an answer may have crossed it. Null while it is open.</summary>
    public DateOnly? AwaitedUntil => (AnsweredOn ?? DroppedOn) is not { } until ? null : until < AskedOn ? AskedOn : until;

    internal void Remind(Moment now) => RemindedOn = now.On;

    internal void Drop(Moment now) => DroppedOn = now.On;

    internal void Answer(Moment now) => (AnsweredAt, AnsweredOn) = (now.At, now.On);
}
