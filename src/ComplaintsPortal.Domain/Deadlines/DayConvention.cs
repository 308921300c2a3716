namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Which days count (R13). The statutory French terms have no true English equivalent and are kept.</summary>
public enum DayConvention
{
    /// <summary>Monday to Saturday less public holidays.</summary>
    Ouvrables,

    /// <summary>Monday to Friday less public holidays.</summary>
    Ouvres,

    /// <summary>Every day of the calendar.</summary>
    Calendaires,
}
