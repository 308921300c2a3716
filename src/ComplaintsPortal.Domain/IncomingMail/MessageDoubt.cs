namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>Why a person must look at a message; the first that holds.</summary>
public enum MessageDoubt
{
    None,

    /// <summary>It could not be read, or not whole.</summary>
    Unreadable,

    /// <summary>Too long to fetch: only its head is kept, the rest lies on the server.</summary>
    LeftOnServer,

    /// <summary>It bears the Message-ID of another message and says something else.</summary>
    SameIdentifier,

    /// <summary>Sent from one of our own addresses: forwarded by a colleague, perhaps.</summary>
    OwnAddress,

    /// <summary>It names a case, and comes from another address than the complainant's.</summary>
    OtherSender,

    /// <summary>Written by a machine or sent to a list.</summary>
    Automatic,

    /// <summary>It reads like an absence notice, and nothing proves it.</summary>
    MayBeAbsence,

    /// <summary>It holds neither a text nor a file that can be taken.</summary>
    Empty,

    /// <summary>Neither a complaint by its subject nor an answer.</summary>
    Unclear,

    /// <summary>A mail server's report that names no letter of ours.</summary>
    UnknownLetter,

    /// <summary>It came before the portal first looked at this mailbox: somebody may have seen to it.</summary>
    BeforeFirstLook,

    /// <summary>Somebody answered it in the mailbox.</summary>
    AnsweredThere,

    /// <summary>It is older than some days (<see cref="MessageAge"/>).</summary>
    Old,

    /// <summary>The portal itself failed at it; it tries again some times.</summary>
    Failed,

    /// <summary>In its case; it came after the reply or the end, and may contest it (R28).</summary>
    AfterReply,
}
