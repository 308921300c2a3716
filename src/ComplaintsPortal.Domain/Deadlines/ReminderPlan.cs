namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Which reminders a due date brings (R22): 5 and 2 working days before, on the day, then while overdue.</summary>
public static class ReminderPlan
{
    /// <summary>The reminders before and on the due date that fall after receipt, in order; two on one day are one, the later named.</summary>
    public static IReadOnlyList<Reminder> Before(WorkingCalendar calendar, DateOnly receivedOn, DateOnly dueOn) =>
    [
        .. new[]
        {
            new Reminder(ReminderKind.FiveDaysBefore, calendar.WorkingDaysBefore(dueOn, 5), dueOn),
            new Reminder(ReminderKind.TwoDaysBefore, calendar.WorkingDaysBefore(dueOn, 2), dueOn),
            new Reminder(ReminderKind.LastOuvreBefore, calendar.LastOuvre(dueOn), dueOn),
            new Reminder(ReminderKind.OnTheDay, dueOn, dueOn),
        }.Where(reminder => reminder.On > receivedOn).GroupBy(reminder => reminder.On).Select(day => day.Last()),
    ];

    /// <summary>What is owed on one day, before the due date or after it, as long as no reply is sent.</summary>
    public static IReadOnlyList<Reminder> On(DateOnly today, WorkingCalendar calendar, DateOnly receivedOn, DateOnly dueOn)
    {
        if (today <= dueOn) return [.. Before(calendar, receivedOn, dueOn).Where(reminder => reminder.On == today)];
        var daily = new Reminder(ReminderKind.OverdueDaily, today, dueOn);
        return (today.DayNumber - dueOn.DayNumber) % 7 == 1
            ? [daily, new Reminder(ReminderKind.OverdueWeekly, today, dueOn)]
            : [daily];
    }
}
