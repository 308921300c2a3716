using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

[Trait("Rule", "R22")]
public sealed class ReminderPlanTests
{
    private static readonly WorkingCalendar Calendar = new(new DeadlinePolicy());
    private static readonly DateOnly ReceivedOn = new(2026, 6, 30);

    [Fact, Trait("Rule", "R15")]
    public void Before_ADueSaturday_WarnsOnTheFridayToo() => Assert.Equal(
    [
        (ReminderKind.FiveDaysBefore, new DateOnly(2026, 7, 6)),
        (ReminderKind.TwoDaysBefore, new DateOnly(2026, 7, 9)),
        (ReminderKind.LastOuvreBefore, new DateOnly(2026, 7, 10)),
        (ReminderKind.OnTheDay, new DateOnly(2026, 7, 11)),
    ], ReminderPlan.Before(Calendar, ReceivedOn, new(2026, 7, 11)).Select(reminder => (reminder.Kind, reminder.On)));

    [Fact]
    public void Before_ADueWeekday_NeedsNoWarningBeforeTheDay() => Assert.DoesNotContain(
        ReminderPlan.Before(Calendar, ReceivedOn, new(2026, 7, 10)), reminder => reminder.Kind == ReminderKind.LastOuvreBefore);

    [Fact]
    public void Before_AShortDeadline_LeavesOutWhatWouldComeBeforeReceipt() => Assert.Equal(
        [ReminderKind.TwoDaysBefore, ReminderKind.OnTheDay],
        ReminderPlan.Before(Calendar, ReceivedOn, new(2026, 7, 3)).Select(reminder => reminder.Kind));

    [Fact]
    public void On_EachDayOverdue_IsDailyForTheOwnerAndWeeklyForTheManager()
    {
        var dueOn = new DateOnly(2026, 7, 10);
        var weekly = Enumerable.Range(1, 22).Where(day => Kinds(dueOn.AddDays(day), dueOn).Contains(ReminderKind.OverdueWeekly));
        Assert.Equal([1, 8, 15, 22], weekly);
        Assert.All(Enumerable.Range(1, 22), day => Assert.Contains(ReminderKind.OverdueDaily, Kinds(dueOn.AddDays(day), dueOn)));
    }

    [Fact]
    public void On_DaysBetween_OwesNothing() => Assert.Empty(Kinds(new(2026, 7, 7), new(2026, 7, 11)));

    private static IEnumerable<ReminderKind> Kinds(DateOnly today, DateOnly dueOn) =>
        ReminderPlan.On(today, Calendar, ReceivedOn, dueOn).Select(reminder => reminder.Kind);
}
