namespace ComplaintsPortal.Domain.Deadlines;

public enum ReminderKind
{
    /// <summary>So many working days before the due date, as the organisation has it: 5 and 2 (R22).</summary>
    DaysBefore,

    /// <summary>The due date falls on a day without staff: this is the last ouvré day before it (R15).</summary>
    LastOuvreBefore,
    OnTheDay,

    /// <summary>Each day after the due date, to the owner.</summary>
    OverdueDaily,

    /// <summary>The first day after the due date and every seventh after that, to the manager.</summary>
    OverdueWeekly,
}
