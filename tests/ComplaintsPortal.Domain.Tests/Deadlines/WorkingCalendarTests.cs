using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact, Trait("Rule", "R12")]
    public void Count_ByDefault_IsTenJoursOuvrablesWithoutTheDayOfReceipt()
    {
        var deadline = new WorkingCalendar(new DeadlinePolicy()).Count(Monday, 10);
        Assert.Equal(new DateOnly(2026, 3, 13), deadline.DueOn);
        Assert.Equal(new DateOnly(2026, 3, 3), deadline.Counted[0]);
        Assert.Equal([new PassedOverDay(new(2026, 3, 8), new DayOff(DayOffKind.Sunday, "dimanche"))], deadline.Skipped);
        Assert.Null(deadline.RolledFrom);
        Assert.False(deadline.Provisional);
    }

    [Fact, Trait("Rule", "R17")]
    public void Count_OnExtraClosedDays_PassesThemOverAndSaysSo()
    {
        var policy = new DeadlinePolicy { ExtraClosedDays = [new(2026, 3, 4), new(2026, 3, 3)] };
        var deadline = new WorkingCalendar(policy).Count(Monday, 1);
        Assert.Equal(new DateOnly(2026, 3, 5), deadline.DueOn);
        Assert.All(deadline.Skipped, day => Assert.Equal(DayOffKind.ClosedDay, day.Why.Kind));
    }

    [Fact, Trait("Rule", "R13")]
    public void Count_JoursCalendaires_CountsSundaysHolidaysAndClosedDays()
    {
        var policy = new DeadlinePolicy(10, DayConvention.Calendaires) { ExtraClosedDays = [new(2026, 5, 4)] };
        var deadline = new WorkingCalendar(policy).Count(new(2026, 4, 30), 10);
        Assert.Equal(new DateOnly(2026, 5, 10), deadline.DueOn);
        Assert.Empty(deadline.Skipped);
    }

    [Fact, Trait("Rule", "R15")]
    public void Count_JoursCalendairesRolled_LeavesSundayForMonday()
    {
        var deadline = new WorkingCalendar(new DeadlinePolicy(10, DayConvention.Calendaires, Roll: true)).Count(new(2026, 4, 30), 10);
        Assert.Equal(new DateOnly(2026, 5, 11), deadline.DueOn);
        Assert.Equal(new DateOnly(2026, 5, 10), deadline.RolledFrom);
    }

    [Fact, Trait("Rule", "R15")]
    public void Count_RolledOffASaturday_CountsTheSaturdayAndPassesOverTheSundayAndWhitMonday()
    {
        var deadline = new WorkingCalendar(new DeadlinePolicy(Roll: true)).Count(new(2027, 4, 30), 10);
        Assert.Equal(new DateOnly(2027, 5, 15), deadline.RolledFrom);
        Assert.Equal(deadline.RolledFrom, deadline.Counted[^1]);
        Assert.Equal(["dimanche", "Lundi de Pentecôte"], deadline.Skipped.TakeLast(2).Select(day => day.Why.Name));
        Assert.Equal(new DateOnly(2027, 5, 18), deadline.DueOn);
    }

    [Fact, Trait("Rule", "R15")]
    public void LastOuvre_OfASaturdayAfterAHoliday_IsTheThursday() =>
        Assert.Equal(new DateOnly(2026, 4, 30), new WorkingCalendar(new DeadlinePolicy()).LastOuvre(new(2026, 5, 2)));

    [Theory, Trait("Rule", "R14")]
    [InlineData("2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("2026-03-28", "2026-03-28T23:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T23:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T22:00:00Z")]
    public void DueBefore_AroundTheChangesOfTheClock_IsLocalMidnight(string date, string instant) =>
        Assert.Equal(Instants.At(instant), new WorkingCalendar(new DeadlinePolicy()).DueBefore(Instants.Day(date)));

    [Theory, Trait("Rule", "R36")]
    [InlineData("2026-03-02", 0)]
    [InlineData("2026-03-03", 1)]
    [InlineData("2026-03-08", 5)]
    [InlineData("2026-03-09", 6)]
    [InlineData("2026-02-28", -1)]
    public void WorkingDaysBetween_FromAMonday_CountsTheLastAndNotTheFirst(string to, int expected) =>
        Assert.Equal(expected, new WorkingCalendar(new DeadlinePolicy()).WorkingDaysBetween(Monday, Instants.Day(to)));

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    [InlineData(-1)]
    public void Count_DaysOutOfBounds_IsRefusedByName(int days)
    {
        var refusal = Assert.Throws<RefusedException>(() => new WorkingCalendar(new DeadlinePolicy()).Count(Monday, days)).Refusal;
        Assert.Equal(new Refusal("Deadline.Days", days, 1, 366), refusal);
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    [InlineData(1)]
    [InlineData(9999)]
    public void Count_YearsWithoutKnownHolidays_AreRefused(int year)
    {
        var refused = Assert.Throws<RefusedException>(() => new WorkingCalendar(new DeadlinePolicy()).Count(new(year, 12, 31), 10));
        Assert.Equal("Deadline.OutsideCalendar", refused.Refusal.Code);
    }

    [Fact, Trait("Rule", "R16")]
    public void Count_TheLongestFromTheLastDay_StillEnds() =>
        Assert.Equal(2102, new WorkingCalendar(new DeadlinePolicy()).Count(new(2100, 12, 31), 366).DueOn.Year);
}
