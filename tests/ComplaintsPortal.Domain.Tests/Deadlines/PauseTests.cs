using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

[Trait("Rule", "R18")]
public sealed class PauseTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateOnly Due = new(2026, 3, 13);
    private static readonly WorkingCalendar Calendar = new(new DeadlinePolicy(Clock: ClockPolicy.PausedWhileAwaiting));

    [Fact]
    public void Count_AskedOnTheDayOfReceiptAnsweredTheNext_MovesByOneDay() =>
        Assert.Equal(new DateOnly(2026, 3, 14), Count(new Pause(Monday, Monday.AddDays(1))).DueOn);

    [Fact]
    public void Count_AskedAndAnsweredOnOneDay_MovesNothing() => Assert.Equal(Due, Count(new Pause(Monday.AddDays(2), Monday.AddDays(2))).DueOn);

    [Fact]
    public void Count_WaitedOverASunday_MovesByWorkingDaysOnly() =>
        Assert.Equal(new DateOnly(2026, 3, 16), Count(new Pause(new(2026, 3, 6), new(2026, 3, 9))).DueOn);

    [Fact]
    public void Count_AskedOnTheLastDay_MovesToTheLastDayWaited()
    {
        var deadline = Count(new Pause(Due, new(2026, 3, 17)));
        Assert.Equal(new DateOnly(2026, 3, 17), deadline.DueOn);
        Assert.Equal(Due, deadline.Counted[^1]);
    }

    [Fact]
    public void Count_AskedAfterTheLastDay_RevivesNothing() => Assert.Equal(Due, Count(new Pause(Due.AddDays(1), new(2026, 3, 20))).DueOn);

    [Fact]
    public void Count_BeganBeforeReceipt_WaitsOnlyAfterIt() =>
        Assert.Equal(new DateOnly(2026, 3, 14), Count(new Pause(Monday.AddDays(-10), Monday.AddDays(1))).DueOn);

    [Fact]
    public void Count_SeveralOpenAtOnce_CountsTheDaysOnceAndSaysProvisional()
    {
        var asOf = new DateOnly(2026, 3, 10);
        var deadline = Calendar.Count(Monday, 10, [new(new(2026, 3, 4), null), new(new(2026, 3, 5), null), new(new(2026, 3, 4), new(2026, 3, 6))], asOf);
        Assert.Equal(new DateOnly(2026, 3, 19), deadline.DueOn);
        Assert.True(deadline.Provisional);
    }

    [Fact]
    public void Count_OpenDayAfterDay_KeepsTheSameNumberOfDaysLeft()
    {
        foreach (var waited in Enumerable.Range(0, 60))
        {
            var asOf = new DateOnly(2026, 3, 5).AddDays(waited);
            var deadline = Calendar.Count(Monday, 10, [new(new(2026, 3, 5), null)], asOf);
            Assert.Equal(7, Calendar.WorkingDaysBetween(asOf, deadline.DueOn));
            Assert.True(deadline.Provisional);
        }
    }

    [Fact]
    public void Count_OpenWithoutToday_IsTheEarliestItCanBe()
    {
        var deadline = Calendar.Count(Monday, 10, [new(new(2026, 3, 5), null)]);
        Assert.Equal(Due, deadline.DueOn);
        Assert.True(deadline.Provisional);
    }

    [Fact]
    public void Count_OpenedAfterTheDueDate_IsNotProvisional() =>
        Assert.False(Calendar.Count(Monday, 10, [new(Due.AddDays(1), null)], Due.AddDays(30)).Provisional);

    [Fact]
    public void New_EndsBeforeItBegins_IsRefused() =>
        Assert.Equal("Deadline.PauseEndsBeforeItBegins", Assert.Throws<RefusedException>(() => new Pause(Due, Monday)).Refusal.Code);

    private static Deadline Count(Pause pause) => Calendar.Count(Monday, 10, [pause]);
}
