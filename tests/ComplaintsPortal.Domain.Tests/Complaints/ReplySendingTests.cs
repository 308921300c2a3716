using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R12")]
public sealed class ReplySendingTests
{
    [Fact]
    public void Reply_OnlyWritten_LeavesTheDutyOpenAndTheCaseUnclosable()
    {
        var complaint = Replied();
        Assert.Equal(complaint.DueOn, complaint.OpenDueOn);
        Assert.Equal(new Refusal("no-reply-sent"), complaint.WhyNotClose(ClosingReason.Replied, null));
    }

    [Fact]
    public void RecordReplySent_OfTheReply_MeetsTheDuty()
    {
        var complaint = Answered();
        Assert.Equal((Day(2).At, null), (complaint.RepliedAt!.Value, complaint.OpenDueOn));
        Assert.Null(complaint.WhyNotClose(ClosingReason.Replied, null));
    }

    [Theory]
    [InlineData("received")]
    [InlineData("registered")]
    [InlineData("difficulty")]
    [InlineData("closed, unreachable")]
    public void RecordReplySent_WithoutAReply_IsRefused(string stage) =>
        Assert.Equal(new Refusal("no-reply-written"), Stages.All[stage]().WhyNotRecordReplySent());

    [Fact]
    public void RecordReplySent_WhereverTheCaseStandsByThen_IsKept()
    {
        (string Name, Action<Complaint> Then, Status Status)[] ways =
        [
            ("contested", c => c.Contest(NewId(), Day(3)), Status.Contested),
            ("mediation", c => c.OpenMediation(Day(3)), Status.Mediation),
            ("withdrawn", c => c.Withdraw(null, Day(3)), Status.Withdrawn),
            ("closed", c => c.Close(ClosingReason.Unreachable, "Perdu", null, Day(3)), Status.Closed),
        ];
        Assert.All(ways, way =>
        {
            var complaint = Replied();
            way.Then(complaint);
            complaint.RecordReplySent(Decision.PartlyUpheld, Day(4).At);
            Assert.Equal((way.Status, Day(4).At), (complaint.Status, complaint.RepliedAt!.Value));
        });
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void RecordReplySent_OfTheContestedReply_DoesNotAnswerTheContestation()
    {
        var complaint = Replied();
        var contestation = complaint.Contest(NewId(), Day(3));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(4).At);
        Assert.Null(contestation.AnsweredAt);
        complaint.Reply(false, Day(5));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(6).At, Day(2).At);
        Assert.Null(contestation.AnsweredAt);
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(6).At, Day(5).At);
        Assert.Equal((Day(6).At, Day(4).At), (contestation.AnsweredAt!.Value, complaint.RepliedAt!.Value));
    }

    [Fact]
    public void RecordReplySent_PostedBeforeAnotherWasSent_TakesTheEarlier()
    {
        var complaint = Answered();
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(1).At);
        Assert.Equal(Day(1).At, complaint.RepliedAt);
    }

    [Fact]
    public void ReopenDutyToReply_AfterABounce_OwesTheReplyAgainByTheSameDate()
    {
        var complaint = Answered();
        complaint.ReopenDutyToReply(null, Day(3));
        Assert.Equal((Status.InTreatment, null, complaint.DueOn), (complaint.Status, complaint.RepliedAt, complaint.OpenDueOn));
    }

    [Fact]
    public void RecordReplySent_OfASecondReplyAfterABounce_MeetsTheDutyThen()
    {
        var complaint = Stages.All["reply bounced"]();
        complaint.Reply(true, Day(4));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(4).At);
        Assert.Equal((Status.Replied, Day(4).At), (complaint.Status, complaint.RepliedAt!.Value));
        complaint.ReopenDutyToReply(null, Day(5), Day(2).At);
        Assert.Equal((Status.Replied, Day(4).At), (complaint.Status, complaint.RepliedAt!.Value));
    }

    [Fact]
    public void RecordReplySent_OfTheBouncedReplyByPost_IsAReplyAgain()
    {
        var complaint = Stages.All["reply bounced"]();
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(6).At, Day(2).At);
        Assert.Equal((Status.Replied, Day(6).At), (complaint.Status, complaint.RepliedAt!.Value));
    }

    [Fact]
    public void ReopenDutyToReply_OfACorrection_LeavesTheFirstReplysSending()
    {
        var complaint = Answered();
        complaint.Reply(false, Day(4));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(4).At);
        complaint.ReopenDutyToReply(null, Day(5));
        Assert.Equal((Status.InTreatment, Day(2).At), (complaint.Status, complaint.RepliedAt!.Value));
    }

    [Theory]
    [InlineData(ClosingReason.Replied, Status.InTreatment)]
    [InlineData(ClosingReason.Duplicate, Status.Closed)]
    [InlineData(ClosingReason.Unreachable, Status.Closed)]
    public void ReopenDutyToReply_OfAClosedCase_OpensItWhereTheReplyHadClosedIt(ClosingReason reason, Status status)
    {
        var complaint = Answered();
        complaint.Close(reason, "Noté", "2026-0009", Day(3));
        complaint.ReopenDutyToReply(null, Day(4));
        Assert.Equal((status, status == Status.Closed), (complaint.Status, complaint.ClosedOn is not null));
        Assert.Null(complaint.RepliedAt);
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void ReopenDutyToReply_OfTheAnswerToAContestation_OwesThatOneOnly()
    {
        var complaint = Stages.Contested();
        complaint.Reply(false, Day(5));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(5).At);
        complaint.ReopenDutyToReply(null, Day(6));
        Assert.Equal(Day(2).At, complaint.RepliedAt);
        Assert.Equal(complaint.Contestations[0].DueOn, complaint.OpenDueOn);
    }
}
