using ComplaintsPortal.Casework.Organisation;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>The arrivals of a demonstration and all that follows from them, in the order of time: numbers and the journal follow it.</summary>
public sealed class DemoPlay
{
    /// <summary>One in ten came so lately that its case is still open, whatever the years.</summary>
    private const int RecentDays = 13;

    private readonly DemoDice _dice;
    private readonly DemoTimeline _timeline;
    private readonly DateTimeOffset[] _arrivals;
    private readonly Func<int, DemoCase> _case;

    /// <param name="count">Arrivals.</param>
    /// <param name="seed">Settles every chance.</param>
    /// <param name="years">How far back the first ones came.</param>
    /// <param name="end">Now: what would happen later is left open.</param>
    public DemoPlay(
        int count, int seed, int years, DateTimeOffset end, DemoClock clock, DemoUseCases use, DemoStaff staff, CurrentOrganisation organisation, CancellationToken cancellation)
    {
        _dice = new DemoDice((ulong)seed);
        _timeline = new DemoTimeline(clock, end);
        _arrivals = [.. Enumerable.Range(1, count).Select(_ => Draw(_dice, end, years)).Order()];
        _case = number => new DemoCase(_dice.Pick(DemoStory.All), _dice, _timeline, use, staff, organisation, number, cancellation);
        PlanArrival(0);
    }

    /// <inheritdoc cref="DemoTimeline.StepAsync"/>
    public Task<bool> StepAsync() => _timeline.StepAsync();

    /// <summary>The next one is planned when this one comes: what is planned stays small.</summary>
    private void PlanArrival(int index)
    {
        if (index == _arrivals.Length) return;
        _timeline.Plan(_arrivals[index], async () =>
        {
            await _case(index + 1).ArriveAsync(_arrivals[index]);
            PlanArrival(index + 1);
        });
    }

    private static DateTimeOffset Draw(DemoDice dice, DateTimeOffset end, int years)
    {
        var day = end.AddDays(-dice.Between(0, dice.Chance(0.1) ? RecentDays : (years * 365) - 1));
        var at = new DateTimeOffset(day.Year, day.Month, day.Day, dice.Between(7, 20), dice.Between(0, 59), dice.Between(0, 59), TimeSpan.Zero);
        return at < end ? at : end.AddMinutes(-dice.Between(10, 600));
    }
}
