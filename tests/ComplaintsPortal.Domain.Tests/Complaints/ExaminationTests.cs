using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Asking, reminding, receiving, registering, and giving up (R3–R6).</summary>
public sealed class ExaminationTests
{
    private const ClosingReason Unregistered = ClosingReason.Unregistered;

    [Fact]
    [Trait("Rule", "R4")]
    public void AskForInformation_ThenAnswered_KeepsWhatWasAskedRemindedAndCame()
    {
        var complaint = Stages.Incomplete();
        complaint.Remind(Day(6));
        complaint.ReceiveInformation(Day(8), answersRequests: true);
        var request = Assert.Single(complaint.InformationRequests);
        Assert.Equal([CompletenessCheck.Subject], request.Items);
        Assert.Equal((On(0), On(6), On(8)), (request.AskedOn, request.RemindedOn, request.AnsweredOn));
        Assert.Equal(Status.Received, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void ReceiveInformation_ThatDoesNotAnswer_LeavesItIncompleteAndAsked()
    {
        var complaint = Stages.Incomplete();
        complaint.ReceiveInformation(Day(3), answersRequests: false);
        Assert.Equal(Status.Incomplete, complaint.Status);
        Assert.True(complaint.InformationRequests[0].IsOpen);
    }

    [Fact]
    [Trait("Rule", "R10")]
    public void ReceiveInformation_DatedBeforeTheComplaint_IsRefused() =>
        Assert.Equal(new Refusal("before-receipt", DayOne), Received().WhyNotReceiveInformation(Day(-1)));

    [Fact]
    [Trait("Rule", "R18")]
    public void ReceiveInformation_ThatCrossedTheRequest_KeepsItsDateAndWaitsNothing()
    {
        var complaint = Registered(Paused);
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(3));
        complaint.ReceiveInformation(Day(2), answersRequests: true);
        Assert.Equal(On(2), complaint.InformationRequests[0].AnsweredOn);
        Assert.Equal(new DateOnly(2026, 1, 16), complaint.DueOn);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public void Register_Incomplete_IsRefusedWithWhatIsMissing()
    {
        var complaint = Stages.Incomplete();
        Assert.Equal(new Refusal("incomplete", CompletenessCheck.Subject, CompletenessCheck.Account), complaint.WhyNotRegister(new CompletenessDemands(true, false)));
    }

    [Fact]
    [Trait("Rule", "R3")]
    public void Register_Complete_TakesNumberAndDate()
    {
        var complaint = Received();
        complaint.Register(new RegisterNumber(2026, 31), Demands, Day(2));
        Assert.Equal(("REC-2026-0031", 2026, 31, On(2)), (complaint.RegisterNumber, complaint.RegisterYear, complaint.RegisterRank, complaint.RegisteredOn!.Value));
        Assert.Equal(Day(2).At, complaint.QualifiedAt);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void Register_WithAQuestionOpen_StopsAwaitingItWithoutSayingItCame()
    {
        var complaint = Received();
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(1));
        complaint.Register(new RegisterNumber(2026, 1), Demands, Day(4));
        var request = complaint.InformationRequests[0];
        Assert.Equal((false, null, On(4)), (request.IsOpen, request.AnsweredOn, request.DroppedOn!.Value));
    }

    [Theory]
    [Trait("Rule", "R4")]
    [InlineData(30, "too-early")]
    [InlineData(31, null)]
    public void CloseUnregistered_AfterTheReminder_WaitsThirtyDays(int day, string? code)
    {
        var complaint = Stages.Incomplete();
        complaint.Remind(Day(1));
        Assert.Equal(code, complaint.WhyNotCloseUnregistered(Unregistered, "Sans nouvelles", null, On(day), Demands)?.Code);
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void CloseUnregistered_WithARequestNeverReminded_IsRefused()
    {
        var complaint = Stages.Incomplete();
        complaint.Remind(Day(1));
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(40));
        Assert.Equal(new Refusal("no-reminder-yet"), complaint.WhyNotCloseUnregistered(Unregistered, "Sans nouvelles", null, On(41), Demands));
    }

    [Fact]
    [Trait("Rule", "R3")]
    public void CloseUnregistered_OfWhatIsComplete_IsRefused()
    {
        var complaint = Received();
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(0));
        complaint.Remind(Day(1));
        Assert.Equal(new Refusal("complete"), complaint.WhyNotCloseUnregistered(Unregistered, "Sans nouvelles", null, On(60), Demands));
    }

    [Theory]
    [Trait("Rule", "R4")]
    [InlineData(null, "duplicate-of-missing")]
    [InlineData("2026-0001", "duplicate-of-itself")]
    [InlineData("2026-0002", null)]
    public void CloseUnregistered_AsDuplicate_NeedsTheOtherAndNoPatience(string? of, string? code) =>
        Assert.Equal(code, Received().WhyNotCloseUnregistered(ClosingReason.Duplicate, "Envoyée deux fois", of, DayOne, Demands)?.Code);

    [Fact]
    [Trait("Rule", "R4")]
    public void ReceiveInformation_AfterClosingUnregistered_OpensAgainWithTheRequestAnswered()
    {
        var complaint = Stages.All["closed unregistered"]();
        complaint.ReceiveInformation(Day(45), answersRequests: false);
        Assert.Equal(Status.Received, complaint.Status);
        Assert.Equal(On(45), complaint.InformationRequests[0].AnsweredOn);
        Assert.Null(complaint.ClosingReason);
        var closing = Assert.Single(complaint.EarlierClosings);
        Assert.Equal((On(31), ClosingReason.Unregistered, On(45)), (closing.ClosedOn, closing.Reason, closing.ReopenedOn));
    }

    [Fact]
    [Trait("Rule", "R6")]
    public void ConfirmInWriting_AfterClosingUnregistered_OpensAgain()
    {
        var complaint = Stages.All["oral, closed unregistered"]();
        complaint.ConfirmInWriting(Day(45));
        Assert.Equal((Status.Received, On(45)), (complaint.Status, complaint.WrittenComplaintOn!.Value));
        Assert.Null(complaint.WhyNotRegister(Demands));
    }

    [Fact]
    [Trait("Rule", "R4")]
    public void Reopen_AfterClosingUnregistered_IsIncompleteAgainWhileSomethingIsAsked()
    {
        var complaint = Stages.All["closed unregistered"]();
        complaint.Reopen("Fermée par erreur", Day(45));
        Assert.Equal(Status.Incomplete, complaint.Status);
        Assert.Equal(0, complaint.TimesReopened);
    }
}
