namespace ComplaintsPortal.Domain.Letters;

/// <summary>The state of a letter (R48); never "received" or "read". A letter in the pickup folder is still queued.</summary>
public enum LetterState
{
    Queued,
    Sent,
    Refused,
    Bounced,
    GivenUp,
    Posted,

    /// <summary>Written by the portal and kept back, for a machine may be at the other end (R51): leaves when a person says so.</summary>
    Held,
}
