using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R6")]
public sealed class OralComplaintTests
{
    [Theory]
    [InlineData(Channel.Telephone)]
    [InlineData(Channel.FaceToFace)]
    public void Register_BeforeTheWrittenStatement_IsRefusedByThePlaceAndByTheChecklist(Channel channel)
    {
        var complaint = Received(channel);
        Assert.Equal("awaits-written-statement", complaint.WhyNotRegister(Demands)?.Code);
        Assert.Equal([CompletenessCheck.Statement], CompletenessCheck.Missing(complaint, Demands));
    }

    [Fact]
    public void ConfirmInWriting_LaterOn_CountsFromTheOralDateAndDatesTheWrittenComplaint()
    {
        var complaint = Received(Channel.Telephone);
        var due = complaint.DueOn;
        complaint.NoteConfirmationAsked(Day(0));
        complaint.Remind(Day(5));
        complaint.ConfirmInWriting(Day(8));
        Assert.Equal((Status.Received, due, On(8)), (complaint.Status, complaint.DueOn, complaint.WrittenComplaintOn!.Value));
        Assert.Equal((On(0), On(5)), (complaint.ConfirmationAskedOn!.Value, complaint.ConfirmationRemindedOn!.Value));
        Assert.Null(complaint.WhyNotRegister(Demands));
    }

    [Fact]
    public void ConfirmInWriting_ASecondTime_IsRefused()
    {
        var complaint = Received(Channel.Telephone);
        complaint.ConfirmInWriting(Day(8));
        Assert.Equal(new Refusal("already-written", On(8)), complaint.WhyNotConfirmInWriting(Day(9)));
    }

    [Fact]
    public void ConfirmInWriting_OfAMessageWithoutText_KeepsTheDateOfTheFirstWriting()
    {
        var complaint = Stages.All["received without text"]();
        Assert.Equal([CompletenessCheck.Statement], CompletenessCheck.Missing(complaint, Demands));
        complaint.ConfirmInWriting(Day(3));
        Assert.Equal(DayOne, complaint.WrittenComplaintOn);
        Assert.Null(complaint.WhyNotRegister(Demands));
    }

    [Fact]
    public void ConfirmInWriting_DatedBeforeTheCall_IsRefused() =>
        Assert.Equal(new Refusal("before-receipt", DayOne), Received(Channel.Telephone).WhyNotConfirmInWriting(Day(-1)));

    [Theory]
    [InlineData(null, Status.Received)]
    [InlineData("Quel jour ?", Status.Incomplete)]
    public void ConfirmInWriting_WhileAskedForIt_AnswersThatAndLeavesOtherQuestions(string? question, Status status)
    {
        var complaint = Received(Channel.Telephone);
        complaint.Qualify(Nature.Request, "Demande", Day(1));
        complaint.Maintain(Day(2));
        complaint.AskForInformation(NewId(), [CompletenessCheck.Statement], null, Day(3));
        if (question is not null) complaint.AskForInformation(NewId(), [], question, Day(3));
        complaint.ConfirmInWriting(Day(4));
        Assert.Equal(status, complaint.Status);
        Assert.Equal(On(4), complaint.InformationRequests[0].AnsweredOn);
    }

    [Fact]
    public void ReceiveInformation_WhileAwaitingTheStatement_IsKeptWithoutReplacingIt()
    {
        var complaint = Received(Channel.Telephone);
        complaint.ReceiveInformation(Day(1), answersRequests: true);
        Assert.Equal((Status.AwaitingConfirmation, false), (complaint.Status, complaint.HasWrittenStatement));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void CloseUnregistered_WithoutTheStatement_WaitsForTheReminderAndThirtyDays()
    {
        var complaint = Received(Channel.Telephone);
        Refusal? WhyNot(int day) => complaint.WhyNotCloseUnregistered(ClosingReason.Unreachable, "Sans nouvelles", null, On(day), Demands);
        Assert.Equal(new Refusal("no-reminder-yet"), WhyNot(60));
        complaint.Remind(Day(10));
        Assert.Equal(new Refusal("too-early", On(40)), WhyNot(39));
        Assert.Null(WhyNot(40));
    }
}
