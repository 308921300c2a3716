using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Every status, in the ways that lead there, against every verb: it leads where the table says, or it is refused and nothing changes.</summary>
[Trait("Rule", "R28")]
public sealed class MoveMatrixTests
{
    private static readonly Moment Now = Day(9);

    public static TheoryData<string> StageNames => [.. Stages.All.Keys];

    [Fact]
    public void Stages_Together_CoverEveryStatus() =>
        Assert.Equal(Enum.GetValues<Status>(), Stages.All.Values.Select(make => make().Status).Distinct().Order());

    [Fact]
    public void Verbs_Together_CoverEveryMove() =>
        Assert.Equal(Enum.GetValues<Move>(), Verbs.All(Now, Demands, On(60)).SelectMany(v => v.Moves).Distinct().Order());

    [Theory]
    [MemberData(nameof(StageNames))]
    public void EveryVerb_OnAStage_LeadsWhereTheTableSaysOrChangesNothing(string stage)
    {
        foreach (var verb in Verbs.All(Now, Demands, On(60)))
        {
            var complaint = Stages.All[stage]();
            if (verb.WhyNot(complaint) is { } refusal) AssertRefused(stage, verb, complaint, refusal);
            else AssertLeads(stage, verb, complaint);
        }
    }

    [Theory]
    [MemberData(nameof(StageNames))]
    public void EveryStage_NeverIsADeadEnd(string stage) =>
        Assert.Contains(Verbs.All(Day(40), Demands, On(60)), verb =>
        {
            var complaint = Stages.All[stage]();
            var before = complaint.Status;
            if (verb.WhyNot(complaint) is not null) return false;
            verb.Do(complaint);
            return complaint.Status != before;
        });

    private static void AssertRefused(string stage, Verb verb, Complaint complaint, Refusal refusal)
    {
        var before = Snapshot.Of(complaint);
        var thrown = Assert.Throws<RefusedException>(() => verb.Do(complaint)).Refusal;
        Assert.True(thrown == refusal, $"{stage}, {verb}: asked {refusal.Code}, thrown {thrown.Code}");
        Assert.True(before == Snapshot.Of(complaint), $"{stage}, {verb}: refused, but changed something");
    }

    private static void AssertLeads(string stage, Verb verb, Complaint complaint)
    {
        var (from, version) = (complaint.Status, complaint.Version);
        verb.Do(complaint);
        var expected = verb.Moves.Select(move => Moves.To(from, move)).Where(to => to is not null).ToList();
        Assert.True(
            expected.Contains(complaint.Status) || IsNoted(verb, complaint.Status, from),
            $"{stage}, {verb}: from {from} to {complaint.Status}, which the table does not say");
        Assert.Equal(version + 1, complaint.Version);
    }

    /// <summary>A bounce is noted and opens nothing where no bounced reply had closed the case.</summary>
    private static bool IsNoted(Verb verb, Status to, Status from) => verb.Moves is [Move.ReopenDutyToReply] && to == from;
}
