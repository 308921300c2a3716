namespace ComplaintsPortal.Persistence.Files;

/// <summary>Why a file of a form is not kept (R53).</summary>
public enum PassingRefusal
{
    /// <summary>The form did not prove first that it is the portal's own, shown to this visitor.</summary>
    Unproven,

    /// <summary>Longer than a file may be.</summary>
    TooLarge,

    /// <summary>The form has as many as it may have.</summary>
    FormFull,

    /// <summary>Much came from the same address within minutes.</summary>
    OriginFull,

    /// <summary>The portal takes no files just now: what is left is for complaints.</summary>
    NoRoom,
}
