using System.Collections.Concurrent;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>
/// Counts days by an organisation's policy, by date and never by blocks of 24 hours (R13–R17). Safe to share between threads.
/// </summary>
public sealed class WorkingCalendar(DeadlinePolicy policy)
{
    /// <summary>The years for which the holidays are computed and tested (R16).</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> _holidays = new();
    private readonly HashSet<DateOnly> _closed = [.. policy.ExtraClosedDays];

    public DeadlinePolicy Policy { get; } = policy;

    public bool IsWorkingDay(DateOnly date) => WhyPassedOver(date) is null;

    /// <summary>Why a day does not count, or null when it does. A holiday on a day that would not count anyway goes by the weekday.</summary>
    public DayOff? WhyPassedOver(DateOnly date) => Policy.Convention switch
    {
        DayConvention.Calendaires => null,
        DayConvention.Ouvres when date.DayOfWeek is DayOfWeek.Saturday => DayOff.Saturday,
        _ when date.DayOfWeek is DayOfWeek.Sunday => DayOff.Sunday,
        _ => Holiday(date),
    };

    /// <summary>Monday to Friday, no holiday, not closed: somebody is there, whatever the convention.</summary>
    public bool IsOuvre(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holiday(date) is null;

    /// <summary>The last ouvré day on or before a date: staff are warned then of a due date that falls on a Saturday (R15).</summary>
    public DateOnly LastOuvre(DateOnly onOrBefore)
    {
        while (!IsOuvre(onOrBefore)) onOrBefore = onOrBefore.AddDays(-1);
        return onOrBefore;
    }

    /// <summary>The UTC instant before which something due on a date must be done (R14).</summary>
    public DateTimeOffset DueBefore(DateOnly dueOn) => Policy.Region.EndOf(dueOn);

    /// <summary>The due date so many days after receipt; the day of receipt never counts.</summary>
    public Deadline Count(DateOnly receivedOn, int days) => Count(receivedOn, days, []);

    /// <summary>
    /// The same with pauses (R18): a pause that begins on or before the due date moves it by the working days waited. An open
    /// one is taken to end on <paramref name="asOf"/>, or where that is not given on the day it began: the earliest the due
    /// date can be.
    /// </summary>
    public Deadline Count(DateOnly receivedOn, int days, IReadOnlyCollection<Pause> pauses, DateOnly? asOf = null) =>
        new DayCount(this, pauses, asOf).Run(receivedOn, days);

    /// <summary>Counted days after <paramref name="from"/> up to and including <paramref name="to"/>: 0 on the same day, negative when it lies before.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from) return -WorkingDaysBetween(to, from);
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count++;
        }
        return count;
    }

    /// <summary>The last working day from which so many working days remain until a date, that date included.</summary>
    public DateOnly WorkingDaysBefore(DateOnly date, int days)
    {
        for (var remaining = days; remaining > 0; date = date.AddDays(-1))
        {
            if (IsWorkingDay(date)) remaining--;
        }
        while (!IsWorkingDay(date)) date = date.AddDays(-1);
        return date;
    }

    internal DayOff? Holiday(DateOnly date) =>
        HolidaysOf(date.Year).TryGetValue(date, out var name) ? new DayOff(DayOffKind.PublicHoliday, name)
        : _closed.Contains(date) ? DayOff.Closed
        : null;

    private IReadOnlyDictionary<DateOnly, string> HolidaysOf(int year) =>
        _holidays.GetOrAdd(year, y => PublicHolidays.Of(y, Policy.Region, Policy.Temple, Policy.SaintMartinDay));
}
