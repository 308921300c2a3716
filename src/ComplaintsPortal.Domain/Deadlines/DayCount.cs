namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>One run of a count: walks day by day from receipt and keeps why each day counts or not (R19).</summary>
internal sealed class DayCount(WorkingCalendar calendar, IReadOnlyCollection<Pause> pauses, DateOnly? asOf)
{
    private readonly List<DateOnly> _counted = [];
    private readonly List<PassedOverDay> _skipped = [];

    public Deadline Run(DateOnly from, int days)
    {
        Refuse(from, days);
        var end = WaitPast(CountTo(from, days));
        var due = calendar.Policy.Roll ? Roll(end) : end;
        var provisional = pauses.Any(pause => pause.IsOpen && pause.From <= end);
        return new Deadline(from, due, calendar.DueBefore(due), _counted, _skipped, due == end ? null : end, provisional);
    }

    private static void Refuse(DateOnly from, int days)
    {
        if (days is < 1 or > DeadlinePolicy.LongestDays)
            throw new RefusedException(new Refusal("Deadline.Days", days, 1, DeadlinePolicy.LongestDays));
        if (from.Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
            throw new RefusedException(new Refusal("Deadline.OutsideCalendar", from, WorkingCalendar.FirstYear, WorkingCalendar.LastYear));
    }

    private DateOnly CountTo(DateOnly day, int days)
    {
        while (_counted.Count < days)
        {
            day = day.AddDays(1);
            if ((calendar.WhyPassedOver(day) ?? Waited(day)) is { } why) _skipped.Add(new(day, why));
            else _counted.Add(day);
        }
        return day;
    }

    /// <summary>Information asked for on the last day itself: the due date moves on to the last working day waited.</summary>
    private DateOnly WaitPast(DateOnly end)
    {
        var due = end;
        var passed = new List<PassedOverDay>();
        for (var day = end.AddDays(1); IsWaited(day); day = day.AddDays(1))
        {
            passed.Add(new(day, calendar.WhyPassedOver(day) ?? DayOff.Awaiting));
            if (passed[^1].Why.Kind != DayOffKind.Awaiting) continue;
            _skipped.AddRange(passed);
            passed.Clear();
            due = day;
        }
        return due;
    }

    /// <summary>CPC 642: what would end on a Saturday, a Sunday, a holiday or a closed day ends on the next working day.</summary>
    private DateOnly Roll(DateOnly end)
    {
        var due = end;
        while (!calendar.IsOuvre(due))
        {
            if (due > end) _skipped.Add(new(due, WhyRolledOver(due)));
            due = due.AddDays(1);
        }
        return due;
    }

    private DayOff WhyRolledOver(DateOnly day) => calendar.WhyPassedOver(day) ?? day.DayOfWeek switch
    {
        DayOfWeek.Saturday => DayOff.Saturday,
        DayOfWeek.Sunday => DayOff.Sunday,
        _ => calendar.Holiday(day)!,
    };

    private DayOff? Waited(DateOnly day) => IsWaited(day) ? DayOff.Awaiting : null;

    private bool IsWaited(DateOnly day) => pauses.Any(pause => pause.Covers(day, asOf));
}
