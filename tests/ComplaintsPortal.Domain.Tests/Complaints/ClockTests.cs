using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>The reply clock under each policy. Ten ouvrables after Monday 5 January 2026 is Friday 16 January.</summary>
[Trait("Rule", "R18")]
public sealed class ClockTests
{
    private static readonly DateOnly Ten = new(2026, 1, 16);

    [Fact]
    [Trait("Rule", "R21")]
    public void AcknowledgeBy_OfAnArrival_IsTwoWorkingDaysLater() => Assert.Equal(On(2), Received().AcknowledgeBy);

    [Fact]
    public void DueOn_FromReceipt_DoesNotMoveForWhatIsAwaited()
    {
        var complaint = Registered();
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        complaint.ReceiveInformation(Day(9), true);
        Assert.Equal((Ten, null), (complaint.OpenDueOn, complaint.PausedSince));
    }

    [Fact]
    public void DueOn_Paused_MovesByTheWorkingDaysWaited()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        Assert.Equal((On(2), null), (complaint.PausedSince!.Value, complaint.OpenDueOn));
        complaint.ReceiveInformation(Day(7), true);
        // Waited: Thursday 8 to Monday 12, Sunday apart: four days. 16 January, then 17, 19, 20, 21.
        Assert.Equal((null, new DateOnly(2026, 1, 21)), (complaint.PausedSince, complaint.OpenDueOn));
        Assert.Equal(complaint.FirstDueOn, complaint.DueOn);
    }

    [Fact]
    public void DueOn_PausedBySeveralRequests_CountsEachDayOnce()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(1));
        complaint.AskForInformation(NewId(), [], "Quelle salle ?", Day(3));
        Assert.Equal(On(1), complaint.PausedSince);
        complaint.ReceiveInformation(Day(4), true);
        // Waited: Wednesday 7 to Friday 9, three days.
        Assert.Equal(new DateOnly(2026, 1, 20), complaint.OpenDueOn);
    }

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, false)]
    public void DueOn_PausedOnTheLastDayOrAfter_StandsStillOnlyWhileItIsNotOver(int asked, bool stands)
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(asked));
        Assert.Equal(stands, complaint.PausedSince is not null);
        Assert.Equal(!stands, complaint.IsOverdue(On(20)));
    }

    [Fact]
    public void DueOn_AskedBeforeAndAfterTheDueDate_KeepsStandingForTheFirst()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(10));
        complaint.AskForInformation(NewId(), [], "Quelle salle ?", Day(30));
        Assert.Equal(On(10), complaint.PausedSince);
        Assert.False(complaint.IsOverdue(On(40)));
    }

    [Fact]
    public void DueOnAsOf_WhileWaiting_GrowsDayByDay()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        Assert.Equal(Ten, complaint.DueOnAsOf(On(2)));
        Assert.Equal(new DateOnly(2026, 1, 21), complaint.DueOnAsOf(On(7)));
    }

    [Fact]
    public void Reply_WhileWaiting_EndsTheWaiting()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        complaint.Reply(false, Day(7));
        Assert.Equal((null, new DateOnly(2026, 1, 21)), (complaint.PausedSince, complaint.OpenDueOn));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(7).At);
        Assert.Null(complaint.OpenDueOn);
    }

    [Fact]
    public void Withdraw_WhileWaiting_LeavesNothingAwaited()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        complaint.Withdraw(null, Day(7));
        complaint.Reopen("Revient sur son retrait", Day(20));
        Assert.Equal((null, new DateOnly(2026, 1, 21)), (complaint.PausedSince, complaint.OpenDueOn));
    }

    [Fact]
    public void Register_WhileWaiting_LetsTheClockRunAgain()
    {
        var complaint = Received(policy: Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        complaint.Register(new RegisterNumber(2026, 1), Demands, Day(7));
        Assert.Equal(new DateOnly(2026, 1, 21), complaint.OpenDueOn);
    }

    [Fact]
    [Trait("Rule", "R36")]
    public void DueOn_FromCompleteness_RunsFromReceiptUntilSomebodyFindsSomethingMissing()
    {
        var complaint = Received(policy: FromCompleteness);
        Assert.Equal(Ten, complaint.DueOn);
        complaint.Register(new RegisterNumber(2026, 1), Demands, Day(9));
        Assert.Equal(Ten, complaint.DueOn);
    }

    [Fact]
    public void DueOn_FromCompleteness_StartsWhenTheLastAnswerCame()
    {
        var complaint = Received(policy: FromCompleteness);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(1));
        Assert.Null(complaint.DueOn);
        complaint.ReceiveInformation(Day(7), true);
        complaint.AskForInformation(NewId(), [], "Quelle salle ?", Day(8));
        Assert.Null(complaint.DueOn);
        complaint.ReceiveInformation(Day(14), true);
        Assert.Equal(new DateOnly(2026, 1, 30), complaint.DueOn);
        complaint.Register(new RegisterNumber(2026, 1), Demands, Day(16));
        complaint.AskForInformation(NewId(), [], "Et encore ?", Day(17));
        Assert.Equal(new DateOnly(2026, 1, 30), complaint.DueOn);
    }

    [Fact]
    [Trait("Rule", "R6")]
    public void DueOn_FromCompletenessOfAnOralOne_StartsWithTheWrittenStatement()
    {
        var complaint = Received(Channel.Telephone, FromCompleteness);
        Assert.Null(complaint.DueOn);
        complaint.ConfirmInWriting(Day(7));
        Assert.Equal(new DateOnly(2026, 1, 23), complaint.DueOn);
    }

    [Fact]
    [Trait("Rule", "R9")]
    public void DueOn_FromCompletenessOfADifficulty_StartsWhenItIsTakenUp()
    {
        var complaint = Received(Channel.Telephone, FromCompleteness);
        complaint.Qualify(Nature.Difficulty, "Gêne passagère", Day(7));
        Assert.Equal(new DateOnly(2026, 1, 23), complaint.OpenDueOn);
    }

    [Fact]
    [Trait("Rule", "R9")]
    public void DueOn_FromCompletenessOfARegisteredOneCalledADifficulty_StaysAsItWas()
    {
        var complaint = Registered(FromCompleteness, day: 3);
        complaint.Qualify(Nature.Hazard, "Plutôt un aléa", Day(4));
        Assert.Equal(Ten, complaint.OpenDueOn);
        var late = Received(policy: FromCompleteness);
        late.Register(new RegisterNumber(2026, 2), Demands, Day(3));
        late.Qualify(Nature.Request, "Demande", Day(4));
        late.Qualify(Nature.Difficulty, "Plutôt une gêne", Day(9));
        Assert.Equal(Ten, late.OpenDueOn);
    }

    [Fact]
    [Trait("Rule", "R20")]
    public void DueOn_ExtendedBeforeTheClockStartsAnew_IsTheLaterOfBoth()
    {
        var complaint = Received(Channel.Telephone, FromCompleteness);
        complaint.Qualify(Nature.Difficulty, "Gêne passagère", Day(7));
        complaint.Extend(NewId(), new(2026, 1, 26), "Expertise", Day(8));
        complaint.Maintain(Day(9));
        Assert.Equal(new DateOnly(2026, 1, 26), complaint.DueOn);
        complaint.ConfirmInWriting(Day(21));
        Assert.Equal((new DateOnly(2026, 1, 23), new DateOnly(2026, 2, 6)), (complaint.FirstDueOn!.Value, complaint.DueOn!.Value));
    }

    [Fact]
    [Trait("Rule", "R19")]
    public void CountReply_OfADutyThatWasMet_ForgetsWhatWasAskedLater()
    {
        var complaint = Answered(policy: Paused);
        complaint.Close(ClosingReason.Replied, null, null, Day(3));
        complaint.Reopen("À revoir", Day(4));
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(4));
        complaint.ReceiveInformation(Day(9), true);
        Assert.Equal((Ten, Ten), (complaint.DueOn!.Value, complaint.CountReply()!.DueOn));
    }

    [Fact]
    [Trait("Rule", "R19")]
    public void CountReply_AfterWaiting_SaysWhichDaysWereWaited()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [CompletenessCheck.Training], null, Day(2));
        complaint.ReceiveInformation(Day(7), true);
        var count = complaint.CountReply()!;
        Assert.Equal(complaint.DueOn, count.DueOn);
        Assert.Equal(4, count.Skipped.Count(d => d.Why.Kind == DayOffKind.Awaiting));
    }
}
