using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

[Trait("Rule", "R22")]
public sealed class ReminderPlanTests
{
    private static readonly int[] FiveAndTwo = [5, 2];
    private static readonly WorkingCalendar Calendar = new(new DeadlinePolicy());
    private static readonly DateOnly ReceivedOn = new(2026, 6, 30);
    private static readonly DateOnly DueSaturday = new(2026, 7, 11);
    private static readonly DateOnly DueFriday = new(2026, 7, 10);

    [Fact, Trait("Rule", "R15")]
    public void Before_ADueSaturday_WarnsOnTheFridayToo() => Assert.Equal(
    [
        (ReminderKind.DaysBefore, new DateOnly(2026, 7, 6), 5),
        (ReminderKind.DaysBefore, new DateOnly(2026, 7, 9), 2),
        (ReminderKind.LastOuvreBefore, new DateOnly(2026, 7, 10), 0),
        (ReminderKind.OnTheDay, new DateOnly(2026, 7, 11), 0),
    ], Before(DueSaturday).Select(reminder => (reminder.Kind, reminder.On, reminder.Days)));

    [Fact]
    public void Before_ADueWeekday_NeedsNoWarningBeforeTheDay() => Assert.DoesNotContain(
        Before(DueFriday), reminder => reminder.Kind == ReminderKind.LastOuvreBefore);

    [Fact]
    public void Before_AShortDeadline_LeavesOutWhatWouldComeBeforeReceipt() => Assert.Equal(
        [2, 0], Before(new(2026, 7, 3)).Select(reminder => reminder.Days));

    [Fact]
    public void Before_OtherDaysOfTheOrganisation_AreInOrderWhateverItWrote() => Assert.Equal(
        [8, 3, 1, 0], ReminderPlan.Before(Calendar, ReceivedOn, DueFriday, [1, 8, 3]).Select(reminder => reminder.Days));

    [Fact]
    public void OwedOn_EachDayOverdue_IsDailyForTheOwnerAndWeeklyForTheManager()
    {
        foreach (var day in Enumerable.Range(1, 22))
        {
            var today = DueFriday.AddDays(day);
            Assert.Equal(
            [
                new Reminder(ReminderKind.OverdueDaily, today, DueFriday),
                new Reminder(ReminderKind.OverdueWeekly, DueFriday.AddDays((day - 1) / 7 * 7 + 1), DueFriday),
            ], Owed(today, DueFriday));
        }
    }

    [Fact]
    public void OwedOn_DaysBetween_IsStillTheLastOneBefore()
    {
        Assert.Empty(Owed(new(2026, 7, 5), DueSaturday));
        Assert.Equal([5, 5, 5, 2, 0, 0], Enumerable.Range(6, 6).Select(day => Assert.Single(Owed(new(2026, 7, day), DueSaturday)).Days));
    }

    private static IReadOnlyList<Reminder> Before(DateOnly dueOn) => ReminderPlan.Before(Calendar, ReceivedOn, dueOn, FiveAndTwo);

    private static IReadOnlyList<Reminder> Owed(DateOnly today, DateOnly dueOn) => ReminderPlan.OwedOn(today, Calendar, ReceivedOn, dueOn, FiveAndTwo);
}
