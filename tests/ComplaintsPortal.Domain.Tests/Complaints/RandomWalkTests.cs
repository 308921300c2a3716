using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Seeded walks: thousands of verbs, legal and not, over complaints of every channel and clock; what must hold is asked after each step.</summary>
public sealed class RandomWalkTests
{
    private const int Steps = 70;

    public static TheoryData<ClockPolicy, int> Walks
    {
        get
        {
            var data = new TheoryData<ClockPolicy, int>();
            foreach (var clock in Enum.GetValues<ClockPolicy>())
                for (var batch = 0; batch < 4; batch++)
                    data.Add(clock, batch);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    [Trait("Rule", "R3")]
    [Trait("Rule", "R5")]
    [Trait("Rule", "R10")]
    [Trait("Rule", "R20")]
    [Trait("Rule", "R28")]
    public void AnyVerbs_InAnyOrder_KeepWhatMustHold(ClockPolicy clock, int batch)
    {
        for (var seed = batch * 30; seed < (batch + 1) * 30; seed++)
        {
            var walk = new Walk(seed, clock);
            for (var step = 0; step < Steps; step++) walk.Step();
        }
    }

    [Fact]
    public void Walks_Together_ReachEveryStatus()
    {
        var seen = new HashSet<Status>();
        for (var seed = 0; seed < 120; seed++)
        {
            var walk = new Walk(seed, ClockPolicy.PausedWhileAwaiting);
            for (var step = 0; step < Steps; step++) seen.Add(walk.Step());
        }

        Assert.Equal(Enum.GetValues<Status>(), seen.Order());
    }
}
