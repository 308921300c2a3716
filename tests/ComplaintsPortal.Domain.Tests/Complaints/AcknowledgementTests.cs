using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

[Trait("Rule", "R21")]
public sealed class AcknowledgementTests
{
    [Theory]
    [InlineData(Channel.Email, 1, true)]
    [InlineData(Channel.Post, 1, true)]
    [InlineData(Channel.Email, 2, false)]
    [InlineData(Channel.Web, 1, false)]
    public void TakeBackAcknowledgement_OfALetterThatCameBack_TakesOnlyWhatItGave(Channel channel, int sent, bool taken)
    {
        var complaint = Given.Received(channel);
        complaint.NoteAcknowledged(Given.Day(1).At);

        Assert.Equal(taken, complaint.TakeBackAcknowledgement(Given.Day(sent).At, null));

        Assert.Equal(taken ? null : Given.Day(1).At, complaint.AcknowledgedAt);
    }

    [Fact]
    public void TakeBackAcknowledgement_WhereAnotherLetterArrived_CountsThatOne()
    {
        var complaint = Given.Received(Channel.Email);
        complaint.NoteAcknowledged(Given.Day(1).At);

        Assert.True(complaint.TakeBackAcknowledgement(Given.Day(1).At, Given.Day(2).At));

        Assert.Equal(Given.Day(2).At, complaint.AcknowledgedAt);
    }
}
