using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>Composes like the real one and hands over to nobody: the demonstration's letters count as sent, and none leaves.</summary>
public sealed class DemoPostman(IPostman composer) : IPostman
{
    public const string Answer = "250 2.0.0 (démonstration)";

    public byte[] Compose(OutgoingLetter letter) => composer.Compose(letter);

    public Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation) =>
        Task.FromResult(new Handover(HandoverOutcome.Accepted, Answer));
}
