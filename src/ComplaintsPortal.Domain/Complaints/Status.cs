namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Where an arrival stands. The legal ways from one to the next are in <see cref="Moves"/> and nowhere else.</summary>
public enum Status
{
    /// <summary>Stored, to be examined.</summary>
    Received,

    /// <summary>Oral: awaits the written statement (R6).</summary>
    AwaitingConfirmation,

    /// <summary>Something was asked for and has not all come (R4).</summary>
    Incomplete,

    /// <summary>In the register (R3).</summary>
    Registered,

    InTreatment,

    /// <summary>A reply was written; it counts once it is sent (R12).</summary>
    Replied,

    Contested,
    Mediation,
    Closed,

    /// <summary>A request, not a complaint (R9).</summary>
    Requalified,

    Withdrawn,
    ClosedUnregistered,
}
