namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>Which reminders a due date brings (R22): some working days before, on the day, then while overdue.</summary>
public static class ReminderPlan
{
    /// <summary>The reminders before and on the due date that fall after receipt, in order; two on one day are one, the later named.</summary>
    /// <param name="daysBefore">How many working days before the due date, in any order.</param>
    public static IReadOnlyList<Reminder> Before(WorkingCalendar calendar, DateOnly receivedOn, DateOnly dueOn, IEnumerable<int> daysBefore) =>
    [
        .. daysBefore.OrderDescending()
            .Select(days => new Reminder(ReminderKind.DaysBefore, calendar.WorkingDaysBefore(dueOn, days), dueOn, days))
            .Append(new Reminder(ReminderKind.LastOuvreBefore, calendar.LastOuvre(dueOn), dueOn))
            .Append(new Reminder(ReminderKind.OnTheDay, dueOn, dueOn))
            .Where(reminder => reminder.On > receivedOn)
            .GroupBy(reminder => reminder.On).Select(day => day.Last())
            .OrderBy(reminder => reminder.On),
    ];

    /// <summary>
    /// What is owed by a day as long as no reply is sent: before the due date the newest reminder alone, whatever was missed before
    /// it; after it today's to the owner, and the newest of the manager's weeks.
    /// </summary>
    public static IReadOnlyList<Reminder> OwedOn(DateOnly today, WorkingCalendar calendar, DateOnly receivedOn, DateOnly dueOn, IEnumerable<int> daysBefore)
    {
        if (today <= dueOn) return [.. Before(calendar, receivedOn, dueOn, daysBefore).Where(reminder => reminder.On <= today).TakeLast(1)];
        var intoTheWeek = (today.DayNumber - dueOn.DayNumber - 1) % 7;
        return
        [
            new Reminder(ReminderKind.OverdueDaily, today, dueOn),
            new Reminder(ReminderKind.OverdueWeekly, today.AddDays(-intoTheWeek), dueOn),
        ];
    }
}
