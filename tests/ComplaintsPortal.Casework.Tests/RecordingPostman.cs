using System.Collections.Concurrent;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Pickup;

namespace ComplaintsPortal.Casework.Tests;

/// <summary>Composes like the real one and keeps what it is handed; what the next server answers, and whether composing fails, is the test's.</summary>
public sealed class RecordingPostman : IPostman
{
    private readonly PickupPostman _composer = new("never-written");

    public ConcurrentQueue<OutgoingBytes> Handed { get; } = new();

    public Func<OutgoingBytes, Handover> Server { get; set; } = _ => new Handover(HandoverOutcome.Accepted, "250 2.0.0 accepted");

    /// <summary>Set: what is handed over now gets this answer, whenever it comes, as from a process that sleeps or was killed.</summary>
    public Task<Handover>? Asleep { get; set; }

    public bool CannotCompose { get; set; }

    public byte[] Compose(OutgoingLetter letter) =>
        CannotCompose ? throw new IOException("The postman broke his pen.") : _composer.Compose(letter);

    public Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation)
    {
        Handed.Enqueue(message);
        return Asleep ?? Task.FromResult(Server(message));
    }

    public void Answers(HandoverOutcome outcome) => Server = _ => new Handover(outcome, outcome.ToString());
}
