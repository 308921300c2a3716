using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R20")]
public sealed class ExtensionTests
{
    private static readonly DateOnly First = new(2026, 1, 16);

    [Fact]
    public void Extend_BeforeTheDueDate_KeepsBothDates()
    {
        var complaint = Registered();
        var extension = complaint.Extend(NewId(), new(2026, 1, 30), "Expertise", Day(11));
        Assert.Equal((First, new DateOnly(2026, 1, 30)), (extension.From, extension.To));
        Assert.Equal((First, new DateOnly(2026, 1, 30)), (complaint.FirstDueOn!.Value, complaint.OpenDueOn!.Value));
    }

    [Theory]
    [InlineData(30, "Expertise", 12, "due-date-over")]
    [InlineData(30, " ", 5, "reason-missing")]
    [InlineData(16, "Expertise", 5, "not-later")]
    [InlineData(500, "Expertise", 5, "extension-too-long")]
    public void Extend_AgainstTheRule_IsRefused(int to, string reason, int today, string code) =>
        Assert.Equal(code, Registered().WhyNotExtend(new DateOnly(2026, 1, 1).AddDays(to - 1), reason, On(today))?.Code);

    [Theory]
    [InlineData("reply sent")]
    [InlineData("closed")]
    [InlineData("received")]
    public void Extend_WithoutAnOpenDuty_IsRefused(string stage) =>
        Assert.NotNull(Stages.All[stage]().WhyNotExtend(On(60), "Expertise", On(5)));

    [Fact]
    public void Extend_AfterReopeningAnAnsweredCase_HasNoDueDateToMove()
    {
        var complaint = Stages.All["closed"]();
        complaint.Reopen("À revoir", Day(6));
        Assert.Equal(new Refusal("no-due-date"), complaint.WhyNotExtend(On(60), "Expertise", On(6)));
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Extend_ThenWaiting_MovesTheNewDateAndLeavesTheFirst()
    {
        var complaint = Registered(Paused);
        complaint.Extend(NewId(), new(2026, 1, 20), "Expertise", Day(3));
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(4));
        complaint.ReceiveInformation(Day(8), true);
        // Waited: Saturday 10, Monday 12, Tuesday 13: three days. 20 January, then 21, 22, 23.
        Assert.Equal((First, new DateOnly(2026, 1, 23)), (complaint.FirstDueOn!.Value, complaint.OpenDueOn!.Value));
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Extend_WhileWaiting_StartsFromTheDateAsItStandsThatDay()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        Assert.Equal(new Refusal("not-later", new DateOnly(2026, 1, 21)), complaint.WhyNotExtend(new(2026, 1, 21), "Expertise", On(7)));
        complaint.Extend(NewId(), new(2026, 1, 28), "Expertise", Day(7));
        Assert.Equal(new DateOnly(2026, 1, 21), complaint.FirstDueOn);
        complaint.ReceiveInformation(Day(8), true);
        Assert.Equal(new DateOnly(2026, 1, 29), complaint.OpenDueOn);
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Extend_LongAfterTheFirstDateWhileWaiting_IsStillInTime()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(2));
        Assert.Null(complaint.WhyNotExtend(On(60), "Expertise", On(30)));
    }

    [Fact]
    public void Extend_Twice_KeepsTheFirstDateAndBothSteps()
    {
        var complaint = Registered();
        complaint.Extend(NewId(), new(2026, 1, 30), "Expertise", Day(3));
        complaint.Extend(NewId(), new(2026, 2, 6), "Contre-expertise", Day(10));
        Assert.Equal((First, new DateOnly(2026, 2, 6)), (complaint.FirstDueOn!.Value, complaint.DueOn!.Value));
        Assert.Equal([First, new DateOnly(2026, 1, 30)], complaint.Extensions.Select(e => e.From));
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Extend_AContestation_MovesItsDateAndNotTheFirstReplys()
    {
        var complaint = Stages.Contested();
        var due = complaint.OpenDueOn!.Value;
        var first = (complaint.FirstDueOn, complaint.DueOn);
        var extension = complaint.Extend(NewId(), due.AddDays(7), "Expertise", Day(9));
        Assert.Equal((due, due.AddDays(7)), (extension.From, complaint.OpenDueOn!.Value));
        Assert.Equal(first, (complaint.FirstDueOn, complaint.DueOn));
    }
}
