using ComplaintsPortal.Domain.Complaints;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>The decision that is shown, exported and counted is that of the last reply that was sent.</summary>
[Trait("Rule", "R12")]
[Trait("Rule", "R24")]
public sealed class DecisionTests
{
    [Fact]
    public void Decision_OfAReplyThatHasNotLeft_IsNone() => Assert.Null(Replied().Decision);

    [Fact]
    public void Decision_OfASecondReplyThatHasNotLeft_StaysThatOfTheFirst()
    {
        var complaint = Stages.Contested();
        complaint.Reply(namesMediator: true, Day(6));
        Assert.Equal((Decision.PartlyUpheld, Status.InTreatment), (complaint.Decision!.Value, complaint.ShownStatus));
        complaint.RecordReplySent(Decision.Upheld, Day(7).At);
        Assert.Equal((Decision.Upheld, Status.Replied), (complaint.Decision!.Value, complaint.ShownStatus));
    }

    [Fact]
    [Trait("Rule", "R30")]
    public void Decision_OfABouncedReply_IsTakenBackWithWhatItOwes()
    {
        var complaint = Answered();
        Assert.Equal(On(2), complaint.LessonOwedSince);
        complaint.ReopenDutyToReply(null, Day(3));
        Assert.Null(complaint.Decision);
        Assert.Null(complaint.LessonOwedSince);
    }
}
