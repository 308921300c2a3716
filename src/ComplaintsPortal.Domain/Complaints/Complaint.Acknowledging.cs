using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>The acknowledgement was given: shown on screen, sent, or posted (R21). Only the first counts.</summary>
    public void NoteAcknowledged(DateTimeOffset at)
    {
        AcknowledgedAt ??= at;
        Touch();
    }

    /// <summary>
    /// The letter that was sent at that instant came back for good: where it is what acknowledged the complaint, that is owed again
    /// (R21). What the screen showed stays shown. Answers whether anything was taken back.
    /// </summary>
    /// <param name="sent">When the letter that bounced had been sent.</param>
    /// <param name="other">When another letter that acknowledges it was sent and did not come back; null where none was.</param>
    public bool TakeBackAcknowledgement(DateTimeOffset? sent, DateTimeOffset? other)
    {
        if (Channel == Channel.Web || sent is null || AcknowledgedAt != sent) return false;
        AcknowledgedAt = other;
        Touch();
        return true;
    }

    /// <summary>There is still something to acknowledge: no reply was sent, and the case has not ended.</summary>
    public bool CanBeAcknowledged => !IsClosed && !HasSentReply;

    /// <summary>
    /// Refuses another acknowledgement (R11, R21) while the last one may still arrive, after a sent reply or the end of the case,
    /// without an address to send it to, and to the very address at which the last one did not arrive.
    /// </summary>
    /// <param name="last">The last letter that acknowledges the complaint, the invitation to confirm among them; null where none was written.</param>
    public Refusal? WhyNotAcknowledgeAnew(Letter? last) =>
        last is not { NeedsAnotherAddress: true } ? new Refusal("acknowledgement-may-arrive")
        : !CanBeAcknowledged ? new Refusal("acknowledgement-too-late")
        : !Complainant.CanBeReached ? new Refusal("nowhere-to-send")
        : last.GoesTo(Complainant) ? new Refusal("address-unchanged", last.To ?? "")
        : null;
}
