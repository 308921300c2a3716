namespace ComplaintsPortal.Domain.Letters;

/// <summary>Why one message could not be had although the mailbox can be read (R50).</summary>
public enum FetchTrouble
{
    /// <summary>The server answered that it can't give it.</summary>
    Refused,

    /// <summary>The server gave nothing, or less than the message is long.</summary>
    Incomplete,

    /// <summary>The line broke, fell silent or became unintelligible at this message, twice.</summary>
    LineLost,

    /// <summary>It came, and the portal itself failed to keep it.</summary>
    NotKept,

    /// <summary>It no longer lies on the server: somebody moved or deleted it before it could be had.</summary>
    Gone,
}
