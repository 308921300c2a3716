using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R9")]
public sealed class QualificationTests
{
    [Fact]
    public void Qualify_AsARequest_SetsItAsideWithoutARegisterNumberAndStopsTheClock()
    {
        var complaint = Received();
        complaint.Qualify(Nature.Request, "Demande d’information", Day(1));
        Assert.Equal((Status.Requalified, Nature.Request, false), (complaint.Status, complaint.Nature, complaint.IsRegistered));
        Assert.Null(complaint.OpenDueOn);
        Assert.Equal(On(1), complaint.ClosedOn);
    }

    [Theory]
    [InlineData(Nature.Difficulty)]
    [InlineData(Nature.Hazard)]
    public void Qualify_AsADifficultyOrHazard_IsTreatedWithItsClockAndNoNumber(Nature nature)
    {
        var complaint = Received();
        complaint.Qualify(nature, "Gêne passagère", Day(1));
        Assert.Equal((Status.InTreatment, nature, false), (complaint.Status, complaint.Nature, complaint.IsRegistered));
        Assert.Equal(complaint.DueOn, complaint.OpenDueOn);
        complaint.Reply(false, Day(3));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(3).At);
        Assert.Null(complaint.WhyNotClose(ClosingReason.Replied, null));
    }

    [Theory]
    [InlineData(Nature.Request)]
    [InlineData(Nature.Difficulty)]
    [InlineData(Nature.Hazard)]
    public void Qualify_WithoutAReason_IsRefused(Nature nature) =>
        Assert.Equal(new Refusal("reason-missing"), Received().WhyNotQualify(nature, " "));

    [Fact]
    public void Qualify_BackToAComplaint_NeedsAReasonToo()
    {
        var complaint = Stages.Difficulty();
        Assert.Equal(new Refusal("reason-missing"), complaint.WhyNotQualify(Nature.Complaint, ""));
        complaint.Qualify(Nature.Complaint, "C’est une réclamation", Day(2));
        Assert.Equal((Status.Received, Nature.Complaint), (complaint.Status, complaint.Nature));
    }

    [Fact]
    public void Qualify_AsWhatItIs_IsRefused()
    {
        Assert.Equal(new Refusal("already-complaint"), Received().WhyNotQualify(Nature.Complaint, "Oui"));
        Assert.Equal(new Refusal("already-qualified", Nature.Difficulty), Stages.Difficulty().WhyNotQualify(Nature.Difficulty, "Oui"));
        Assert.Null(Stages.Difficulty().WhyNotQualify(Nature.Hazard, "Plutôt un aléa"));
    }

    [Theory]
    [InlineData("request", Status.Received)]
    [InlineData("difficulty", Status.Received)]
    [InlineData("registered, then request", Status.InTreatment)]
    [InlineData("registered, then difficulty", Status.InTreatment)]
    [InlineData("contested difficulty", Status.Received)]
    [InlineData("closed difficulty", Status.Received)]
    public void Maintain_AnythingSetAside_ComesBackWhereItStands(string stage, Status status)
    {
        var complaint = Stages.All[stage]();
        var number = complaint.RegisterNumber;
        complaint.Maintain(Day(6));
        Assert.Equal((status, Nature.Complaint, number), (complaint.Status, complaint.Nature, complaint.RegisterNumber));
        Assert.Null(complaint.ClosedOn);
    }

    [Fact]
    public void Maintain_AfterAReply_IsContestingIt()
    {
        var complaint = Stages.All["contested difficulty"]();
        complaint.Reply(false, Day(6));
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(6).At);
        complaint.Close(ClosingReason.Replied, null, null, Day(7));
        Assert.Equal(new Refusal("contest-instead"), complaint.WhyNotMaintain());
        Assert.Null(complaint.WhyNotContest());
    }

    [Fact]
    [Trait("Rule", "R3")]
    public void Qualify_WhatStandsInTheRegister_KeepsItsNumber()
    {
        var complaint = Registered();
        complaint.Qualify(Nature.Request, "Demande d’information", Day(3));
        Assert.Equal("REC-2026-0001", complaint.RegisterNumber);
        complaint.Qualify(Nature.Difficulty, "Plutôt une gêne", Day(4));
        Assert.Equal(("REC-2026-0001", Status.InTreatment), (complaint.RegisterNumber, complaint.Status));
    }

    [Fact]
    public void Reopen_AWithdrawnDifficulty_IsTreatedAgainAsOne()
    {
        var complaint = Stages.Difficulty();
        complaint.Withdraw(null, Day(2));
        complaint.Reopen("Revient sur son retrait", Day(3));
        Assert.Equal((Status.InTreatment, Nature.Difficulty), (complaint.Status, complaint.Nature));
    }
}
