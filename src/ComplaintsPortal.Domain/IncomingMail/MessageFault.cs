namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>Why a message could not be read whole.</summary>
public enum MessageFault
{
    /// <summary>Parts within parts beyond the bound.</summary>
    TooDeep,

    /// <summary>More parts than the bound.</summary>
    TooManyParts,

    /// <summary>The message longer than the bound: only its head was read; or its text: the beginning was.</summary>
    TooLarge,

    /// <summary>Cut off, or an encoding with errors: what could be decoded is there.</summary>
    Damaged,

    /// <summary>A character set nobody here knows; read as the nearest.</summary>
    UnknownCharset,
}
