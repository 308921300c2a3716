using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Pickup;

namespace ComplaintsPortal.Web.Tests.BackOffice;

/// <summary>Composes like the real one; what the next server answers is the test's.</summary>
internal sealed class AnsweringPostman : IPostman
{
    private readonly PickupPostman _composer = new("never-written");

    public Handover Answer { get; set; } = new(HandoverOutcome.Accepted, "250 2.0.0 accepted");

    public byte[] Compose(OutgoingLetter letter) => _composer.Compose(letter);

    public Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation) => Task.FromResult(Answer);
}
