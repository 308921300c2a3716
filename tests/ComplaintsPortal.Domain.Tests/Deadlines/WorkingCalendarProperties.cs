using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>What holds of every count, tried on thousands of drawn cases.</summary>
public sealed class WorkingCalendarProperties
{
    private const int Cases = 3000;

    [Fact, Trait("Rule", "R13")]
    public void Count_AnyCase_EndsOnAWorkingDayAfterExactlyTheDaysPromised() => ForEach(c =>
    {
        var deadline = c.Counted();
        Assert.Equal(c.Days, deadline.Counted.Count);
        Assert.Equal(deadline.DueOn, deadline.Counted[^1]);
        Assert.All(deadline.Counted, day => Assert.True(c.Calendar.IsWorkingDay(day)));
        Assert.All(deadline.Skipped, day => Assert.False(c.Calendar.IsWorkingDay(day.Date)));
        Assert.Equal(c.Days, c.Calendar.WorkingDaysBetween(c.ReceivedOn, deadline.DueOn));
        if (c.Calendar.Policy.Convention == DayConvention.Calendaires) Assert.Equal(c.ReceivedOn.AddDays(c.Days), deadline.DueOn);
    });

    [Fact, Trait("Rule", "R19")]
    public void Count_AnyCase_ExplainsEveryDayOnce() => ForEach(c =>
    {
        var deadline = c.Calendar.Count(c.ReceivedOn, c.Days, c.Pauses);
        Assert.Equal(DaysAfter(c.ReceivedOn, deadline.DueOn), deadline.Counted.Concat(deadline.Skipped.Select(day => day.Date)).Order());
        Assert.Equal(deadline.Skipped.Select(day => day.Date).Order(), deadline.Skipped.Select(day => day.Date));
    });

    [Fact, Trait("Rule", "R14")]
    public void Count_ADayLater_NeverEndsEarlier() => ForEach(c =>
        Assert.True(c.Calendar.Count(c.ReceivedOn.AddDays(1), c.Days).DueOn >= c.Counted().DueOn));

    [Fact, Trait("Rule", "R13")]
    public void Count_ADayMore_EndsLater() => ForEach(c =>
        Assert.True(c.Calendar.Count(c.ReceivedOn, c.Days + 1).DueOn > c.Counted().DueOn));

    [Fact, Trait("Rule", "R14")]
    public void DueBefore_AnyCase_IsTheInstantTheLocalDateTurns() => ForEach(c =>
    {
        var deadline = c.Counted();
        var region = c.Calendar.Policy.Region;
        Assert.Equal(deadline.DueOn.AddDays(1), region.DateOf(deadline.DueBefore));
        Assert.Equal(deadline.DueOn, region.DateOf(deadline.DueBefore.AddTicks(-1)));
        Assert.True(deadline.IsMetBy(deadline.DueBefore.AddTicks(-1)));
        Assert.False(deadline.IsMetBy(deadline.DueBefore));
    });

    [Fact, Trait("Rule", "R18")]
    public void Count_OnePause_MovesTheDueDateByTheWorkingDaysWaited() => ForEach(c =>
    {
        var due = c.Counted().DueOn;
        var from = c.ReceivedOn.AddDays(c.Near(1000).DayNumber % (due.DayNumber - c.ReceivedOn.DayNumber + 1));
        var until = from.AddDays(c.Near(30).DayNumber - c.ReceivedOn.DayNumber);
        var waited = c.Calendar.WorkingDaysBetween(from, until);
        var moved = c.Calendar.Count(c.ReceivedOn, c.Days, [new Pause(from, until)]);
        Assert.Equal(waited, c.Calendar.WorkingDaysBetween(due, moved.DueOn));
        Assert.Equal(waited, moved.Skipped.Count(day => day.Why.Kind == DayOffKind.Awaiting));
        Assert.True(c.Calendar.IsWorkingDay(moved.DueOn));
    });

    [Fact, Trait("Rule", "R18")]
    public void Count_OverlappingPauses_CountOnce() => ForEach(c =>
    {
        var together = c.Calendar.Count(c.ReceivedOn, c.Days, c.Pauses);
        Assert.Equal(together.DueOn, c.Calendar.Count(c.ReceivedOn, c.Days, [.. c.Pauses, .. c.Pauses]).DueOn);
        Assert.Equal(together.DueOn, c.Calendar.Count(c.ReceivedOn, c.Days, [.. c.Pauses.Reverse()]).DueOn);
        Assert.Equal(together.DueOn, c.Calendar.Count(c.ReceivedOn, c.Days, Merged(c.Pauses)).DueOn);
    });

    [Fact, Trait("Rule", "R15")]
    public void Count_Rolled_EndsOnTheFirstOuvreDay() => ForEach(c =>
    {
        var plain = c.Counted();
        var rolled = new WorkingCalendar(c.Calendar.Policy with { Roll = true }).Count(c.ReceivedOn, c.Days);
        var expected = plain.DueOn;
        while (!c.Calendar.IsOuvre(expected)) expected = expected.AddDays(1);
        Assert.Equal(expected, rolled.DueOn);
        Assert.Equal(plain.Counted, rolled.Counted);
        Assert.Equal(DaysAfter(c.ReceivedOn, rolled.DueOn).Where(day => day != rolled.DueOn || rolled.RolledFrom is null),
            rolled.Counted.Concat(rolled.Skipped.Select(day => day.Date)).Order());
    });

    [Fact, Trait("Rule", "R22")]
    public void WorkingDaysBefore_AnyDate_LeavesThatManyWorkingDays() => ForEach(c =>
    {
        var day = c.Calendar.WorkingDaysBefore(c.Counted().DueOn, 5);
        Assert.True(c.Calendar.IsWorkingDay(day));
        Assert.Equal(5, c.Calendar.WorkingDaysBetween(day, c.Counted().DueOn));
    });

    private static void ForEach(Action<CalendarCase> check)
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            try
            {
                check(new CalendarCase(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Case {seed}: {failure.Message}", failure);
            }
        }
    }

    private static IEnumerable<DateOnly> DaysAfter(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, to.DayNumber - from.DayNumber).Select(from.AddDays);

    /// <summary>The union of pauses: those that overlap, or where one begins on the day another ends, are one.</summary>
    private static List<Pause> Merged(IEnumerable<Pause> pauses)
    {
        var merged = new List<Pause>();
        foreach (var pause in pauses.OrderBy(pause => pause.From))
        {
            if (merged is [.., var last] && pause.From <= last.Until)
                merged[^1] = new Pause(last.From, pause.Until > last.Until ? pause.Until : last.Until);
            else merged.Add(pause);
        }
        return merged;
    }
}
