namespace ComplaintsPortal.Domain.Deadlines;

public enum DayOffKind
{
    Saturday,
    Sunday,
    PublicHoliday,
    ClosedDay,

    /// <summary>Information was awaited from the complainant (R18).</summary>
    Awaiting,
}
