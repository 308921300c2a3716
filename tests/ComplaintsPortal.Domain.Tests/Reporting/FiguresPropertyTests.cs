using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Tests.Reporting.Year;

namespace ComplaintsPortal.Domain.Tests.Reporting;

/// <summary>What must hold of any year at all, over registers drawn from a seed.</summary>
public sealed class FiguresPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds)), Trait("Rule", "R3")]
    public void Count_AnyRegister_LeavesNoArrivalUnexplained(int seed)
    {
        var complaints = Draw(seed);
        var figures = Figures(2026, complaints);

        Assert.Equal(complaints.Count(c => c.ReceivedOn.Year == 2026), figures.Arrivals);
        Assert.Equal(figures.Arrivals, figures.Registered + figures.NotRegistered.Sum);
        Assert.Equal(figures.Arrivals, figures.ByMonth.Sum());
        foreach (var lines in new[] { figures.ByChannel, figures.ByStakeholder, figures.ByCategory, figures.ByTrainingAction })
            Assert.Equal(figures.Registered, lines.Sum(l => l.Count));
    }

    [Theory, MemberData(nameof(Seeds)), Trait("Rule", "R36")]
    public void Count_AnyRegister_AnswersAddUp(int seed)
    {
        var (complaints, figures) = (Draw(seed), Figures(2026, Draw(seed)));
        var answered = figures.Answered;

        Assert.Equal(answered.FallingDue, answered.OnTime + answered.Late + answered.OverdueOpen);
        Assert.InRange(answered.OnTimeOriginal, 0, answered.OnTime);
        Assert.InRange(figures.OverdueAtYearEnd, 0, figures.OpenAtYearEnd);
        Assert.Equal(answered.FallingDue == 0, answered.Rate is null);
        Assert.True(answered.MedianWorkingDays is null || (answered.MedianWorkingDays <= answered.P90 && answered.P90 <= answered.Max));

        // Examining nothing more can never look better than what was done.
        var unexamined = Figures(2026, complaints.Append(Received("2026-9999", "2026-05-04")));
        Assert.True(unexamined.Answered.Rate <= (answered.Rate ?? 0));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Count_AnyRegister_DoesNotDependOnTheOrder(int seed)
    {
        var complaints = Draw(seed);
        var shuffled = complaints.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equivalent(Figures(2026, complaints), Figures(2026, shuffled), strict: true);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Count_AnyRegister_AgreesWithAPlainCountOfWorkingDays(int seed)
    {
        var calendar = new Domain.Deadlines.WorkingCalendar(Policy);
        var random = new Random(seed);
        var count = new WorkingDayCount(calendar.IsWorkingDay);
        for (var i = 0; i < 20; i++)
        {
            var from = Day("2023-06-01").AddDays(random.Next(1500));
            var to = from.AddDays(random.Next(900));
            Assert.Equal(calendar.WorkingDaysBetween(from, to), count.Between(from, to));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Percentile_AnyValues_IsTheNearestRank(int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(0, 90)).Order().ToList();
        var spread = new WorkingDaySpread();
        foreach (var value in values) spread.Add(value);

        foreach (var percent in new[] { 1, 25, 50, 90, 99, 100 })
            Assert.Equal(values[(int)Math.Ceiling(percent * values.Count / 100.0) - 1], spread.Percentile(percent));
        Assert.Equal(values[^1], spread.Max);
    }

    private static List<ComplaintFacts> Draw(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, random.Next(0, 200)).Select(i => Draw(random, $"2026-{i:0000}"))];
    }

    private static ComplaintFacts Draw(Random random, string reference)
    {
        var on = Day("2024-12-01").AddDays(random.Next(800));
        var complaint = Received(reference, $"{on:yyyy-MM-dd}") with
        {
            Channel = Any<Channel>(random),
            StakeholderType = Any<StakeholderType>(random),
            Status = Any<Status>(random),
            Nature = random.Next(4) == 0 ? Any<Nature>(random) : Nature.Complaint,
            Category = random.Next(3) == 0 ? null : $"Catégorie {random.Next(4)}",
            RegisteredOn = random.Next(3) == 0 ? null : on.AddDays(random.Next(5)),
            AcknowledgedOn = random.Next(5) == 0 ? null : on.AddDays(random.Next(6)),
            RepliedOn = random.Next(3) == 0 ? null : on.AddDays(random.Next(40)),
            ClosedOn = random.Next(3) == 0 ? on.AddDays(random.Next(60)) : null,
            ClosingReason = random.Next(3) == 0 ? Any<ClosingReason>(random) : null,
        };
        return random.Next(6) == 0 ? complaint with { DueOn = complaint.DueOn!.Value.AddDays(random.Next(1, 30)), Extended = true } : complaint;
    }

    private static T Any<T>(Random random) where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
