using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>A policy, a day of receipt and some waiting, drawn from a seed: the same number gives the same case.</summary>
internal sealed class CalendarCase
{
    private readonly Random _random;

    public CalendarCase(int seed)
    {
        // Fixed constants of our own: Random with a seed is stable across releases.
        _random = new Random(unchecked((seed * 7919) + 17));
        ReceivedOn = new DateOnly(2000, 1, 1).AddDays(_random.Next(36_500));
        var policy = new DeadlinePolicy(
            _random.Next(1, 61), Any<DayConvention>(), Any<Region>(), _random.Next(2) == 0, AcknowledgementDays: _random.Next(1, 11));
        Calendar = new WorkingCalendar(policy with { ExtraClosedDays = [.. Enumerable.Range(0, _random.Next(6)).Select(_ => Near(90))] });
        Pauses = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Near(40)).Select(from => new Pause(from, from.AddDays(_random.Next(25))))];
    }

    public WorkingCalendar Calendar { get; }
    public DateOnly ReceivedOn { get; }
    public IReadOnlyList<Pause> Pauses { get; }
    public int Days => Calendar.Policy.Days;

    public Deadline Counted() => Calendar.Count(ReceivedOn, Days);

    public DateOnly Near(int days) => ReceivedOn.AddDays(_random.Next(days));

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];
}
