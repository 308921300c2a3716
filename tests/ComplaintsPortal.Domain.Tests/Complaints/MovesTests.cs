using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R28")]
public sealed class MovesTests
{
    public static TheoryData<Status, Move> EveryPair
    {
        get
        {
            var data = new TheoryData<Status, Move>();
            foreach (var status in Enum.GetValues<Status>())
                foreach (var move in Enum.GetValues<Move>())
                    data.Add(status, move);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void WhyNot_OfEveryPair_AnswersExactlyWhenTheTableLeadsNowhere(Status from, Move by)
    {
        var rows = Moves.All.Where(r => r.From == from && r.By == by).ToList();
        Assert.Equal(Moves.To(from, by), rows.Count == 1 ? rows[0].To : null);
        Assert.Equal(rows.Count == 1 ? null : new Refusal("move-not-legal", from, by), Moves.WhyNot(from, by));
    }

    [Fact]
    public void All_FromTheFirstStatuses_ReachEveryOther()
    {
        var reached = new HashSet<Status> { Status.Received, Status.AwaitingConfirmation };
        while (Moves.All.Where(r => reached.Contains(r.From)).Any(r => reached.Add(r.To))) { }
        Assert.Equal(Enum.GetValues<Status>(), reached.Order());
    }

    [Theory]
    [InlineData(Status.Closed)]
    [InlineData(Status.Requalified)]
    [InlineData(Status.Withdrawn)]
    [InlineData(Status.ClosedUnregistered)]
    public void All_FromAnEnd_LeadBackToWork(Status end) =>
        Assert.Contains(Moves.All, r => r.From == end && r.To is Status.Received or Status.InTreatment);

    [Fact]
    [Trait("Rule", "R5")]
    public void All_IntoTheRegister_ComeByRegisterAlone() =>
        Assert.All(Moves.All.Where(r => r.To == Status.Registered && r.From != Status.Registered), r => Assert.Equal(Move.Register, r.By));

    [Fact]
    [Trait("Rule", "R31")]
    public void All_FromAnyStatus_LetTheComplainantAddSomething() =>
        Assert.All(Enum.GetValues<Status>(), s => Assert.NotNull(Moves.To(s, Move.ReceiveInformation)));
}
