namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>Why a message could not be read whole.</summary>
public enum MessageFault
{
    /// <summary>Parts within parts beyond the bound.</summary>
    TooDeep,

    /// <summary>More parts than the bound.</summary>
    TooManyParts,

    /// <summary>Longer than the bound: only its head was read.</summary>
    TooLarge,

    /// <summary>Cut off, or an encoding with errors: what could be decoded is there.</summary>
    Damaged,

    /// <summary>A character set nobody here knows; read as the nearest.</summary>
    UnknownCharset,
}
