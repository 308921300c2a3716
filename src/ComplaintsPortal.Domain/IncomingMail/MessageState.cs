namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>What became of a message that came in (R50).</summary>
public enum MessageState
{
    /// <summary>Kept whole; nothing was done with it yet.</summary>
    Stored,

    /// <summary>Doubtful: waits in the inbox for a person.</summary>
    ToDecide,

    /// <summary>A complaint of its own.</summary>
    BecameComplaint,

    /// <summary>An answer, or something else that belongs to a case.</summary>
    AttachedToCase,

    /// <summary>A mail server's report on a letter of ours.</summary>
    DeliveryReport,

    /// <summary>Set aside as no concern of the portal's; kept, and taken back at will.</summary>
    NotOurs,
}
