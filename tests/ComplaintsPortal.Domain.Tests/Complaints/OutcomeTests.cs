using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R28")]
public sealed class OutcomeTests
{
    [Theory]
    [InlineData(ClosingReason.Replied, null, null, "no-reply-sent")]
    [InlineData(ClosingReason.Withdrawn, "", null, "reason-missing")]
    [InlineData(ClosingReason.Withdrawn, "Dit au téléphone", null, null)]
    [InlineData(ClosingReason.Unreachable, null, null, "reason-missing")]
    [InlineData(ClosingReason.Unreachable, "Adresse perdue", null, null)]
    [InlineData(ClosingReason.Duplicate, "Envoyée deux fois", null, "duplicate-of-missing")]
    [InlineData(ClosingReason.Duplicate, "Envoyée deux fois", "2026-0001", "duplicate-of-itself")]
    [InlineData(ClosingReason.Duplicate, "Envoyée deux fois", "2026-0007", null)]
    [InlineData(ClosingReason.Unregistered, "Noté", null, "reason-not-possible")]
    public void Close_ARegisteredComplaint_NeedsAReplyOrAReasonedException(ClosingReason reason, string? note, string? of, string? code) =>
        Assert.Equal(code, Registered().WhyNotClose(reason, note, of)?.Code);

    [Fact]
    [Trait("Rule", "R9")]
    public void Close_ADifficulty_TakesANoteOfHowItEnded()
    {
        Assert.Equal(new Refusal("reason-missing"), Stages.Difficulty().WhyNotClose(ClosingReason.Unregistered, null));
        Assert.Null(Stages.Difficulty().WhyNotClose(ClosingReason.Unregistered, "Réglée sur place"));
    }

    [Fact]
    public void Close_AsAnythingButADuplicate_KeepsNoOtherReference()
    {
        var complaint = Registered();
        complaint.Close(ClosingReason.Unreachable, "Adresse perdue", "2026-0007", Day(3));
        Assert.Null(complaint.DuplicateOf);
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Contest_AReply_StartsAClockOfTheSameLengthCountedApart()
    {
        var complaint = Stages.Contested();
        Assert.Equal(Status.Contested, complaint.Status);
        // Ten ouvrables after Friday 9 January.
        Assert.Equal(new DateOnly(2026, 1, 21), complaint.OpenDueOn);
        Assert.Equal((new DateOnly(2026, 1, 16), Day(2).At, 1), (complaint.DueOn!.Value, complaint.RepliedAt!.Value, complaint.TimesReopened));
        Assert.Equal(new Refusal("no-reply-sent"), complaint.WhyNotClose(ClosingReason.Replied, null));
    }

    [Fact]
    [Trait("Rule", "R18")]
    public void Contest_UnderThePausingPolicy_StandsStillWhileInformationIsAwaited()
    {
        var complaint = Answered(policy: Paused);
        complaint.Contest(NewId(), Day(4));
        complaint.AskForInformation(NewId(), [], "Quel jour ?", Day(7));
        Assert.Equal((On(7), null), (complaint.PausedSince!.Value, complaint.OpenDueOn));
        complaint.ReceiveInformation(Day(9), true);
        Assert.Equal(new DateOnly(2026, 1, 23), complaint.OpenDueOn);
        Assert.Equal(new DateOnly(2026, 1, 16), complaint.DueOn);
        Assert.Equal(complaint.OpenDueOn, complaint.CountContestation(complaint.Contestations[0]).DueOn);
    }

    [Fact]
    public void Contest_AClosedCase_OpensItAndKeepsThatItWasClosed()
    {
        var complaint = Stages.All["closed"]();
        complaint.Contest(NewId(), Day(20));
        Assert.Equal((Status.Contested, null, 1), (complaint.Status, complaint.ClosedOn, complaint.TimesReopened));
        Assert.Equal((On(5), On(20)), (complaint.EarlierClosings[0].ClosedOn, complaint.EarlierClosings[0].ReopenedOn));
    }

    [Fact]
    public void Contest_WhereNothingWasReplied_IsRefused() =>
        Assert.Equal(new Refusal("no-reply-written"), Stages.All["closed, unreachable"]().WhyNotContest());

    [Fact]
    public void Reply_ToAContestation_AnswersItAndTheCaseCloses()
    {
        var complaint = Stages.Contested();
        complaint.Reply(false, Day(6));
        complaint.RecordReplySent(Decision.Upheld, Day(6).At);
        complaint.Close(ClosingReason.Replied, null, null, Day(7));
        Assert.Equal((Status.Closed, Decision.Upheld), (complaint.Status, complaint.Decision!.Value));
    }

    [Fact]
    public void OpenMediation_BeforeAReply_LeavesTheDutyOpen()
    {
        var complaint = Stages.All["mediation before a reply"]();
        Assert.Equal(complaint.DueOn, complaint.OpenDueOn);
        complaint.EndMediation();
        Assert.Equal(Status.InTreatment, complaint.Status);
    }

    [Fact]
    [Trait("Rule", "R31")]
    public void Withdraw_AtAnyTimeBeforeTheEnd_EndsIt()
    {
        Assert.All(Stages.All, stage =>
        {
            var complaint = stage.Value();
            if (complaint.IsClosed)
            {
                Assert.NotNull(complaint.WhyNot(Move.Withdraw));
                return;
            }

            complaint.Withdraw("Réglé", Day(9));
            Assert.Equal((Status.Withdrawn, ClosingReason.Withdrawn, On(9)), (complaint.Status, complaint.ClosingReason!.Value, complaint.ClosedOn!.Value));
        });
    }

    [Theory]
    [InlineData("closed", Status.InTreatment, 1)]
    [InlineData("withdrawn", Status.Received, 0)]
    [InlineData("registered, then withdrawn", Status.InTreatment, 0)]
    [InlineData("duplicate, closed unregistered", Status.Received, 0)]
    public void Reopen_WithAReason_ComesBackWhereItWasWorkedOn(string stage, Status status, int times)
    {
        var complaint = Stages.All[stage]();
        Assert.Equal(new Refusal("reason-missing"), complaint.WhyNotReopen(" "));
        complaint.Reopen("Erreur", Day(40));
        Assert.Equal((status, times), (complaint.Status, complaint.TimesReopened));
        Assert.Null(complaint.DuplicateOf);
    }

    [Fact]
    [Trait("Rule", "R25")]
    public void MediatorOpenOn_WithoutAReply_IsTwoMonthsAfterTheWrittenComplaint()
    {
        Assert.Equal(new DateOnly(2026, 3, 5), Replied().MediatorOpenOn);
        Assert.Null(Answered().MediatorOpenOn);
        Assert.Null(Received(Channel.Telephone).MediatorOpenOn);
        Assert.Null(Stages.All["withdrawn"]().MediatorOpenOn);
    }

    [Fact]
    [Trait("Rule", "R23")]
    public void StartTreatment_BeforeQualification_IsRefused()
    {
        Assert.Equal("move-not-legal", Assert.Throws<RefusedException>(Received().StartTreatment).Refusal.Code);
        var complaint = Registered();
        complaint.StartTreatment();
        Assert.Equal(Status.InTreatment, complaint.Status);
    }

    [Theory]
    [InlineData("reply sent", Status.Replied)]
    [InlineData("contested", Status.Contested)]
    [InlineData("mediation", Status.Mediation)]
    [InlineData("closed", Status.Closed)]
    public void StartTreatment_OfAFollowUp_LeavesWhereItStands(string stage, Status status)
    {
        var complaint = Stages.All[stage]();
        complaint.StartTreatment();
        Assert.Equal(status, complaint.Status);
    }
}
