using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

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

    [Theory]
    [Trait("Rule", "R11")]
    [InlineData(HandoverOutcome.Refused, "autre@example.org", null, null)]
    [InlineData(HandoverOutcome.Refused, null, "3 rue des Lilas, 06000 Nice", null)]
    [InlineData(HandoverOutcome.TryAgain, "autre@example.org", null, null)]
    [InlineData(HandoverOutcome.Refused, "INES@example.org", null, "address-unchanged")]
    [InlineData(HandoverOutcome.Refused, null, null, "nowhere-to-send")]
    [InlineData(HandoverOutcome.Accepted, "autre@example.org", null, "acknowledgement-may-arrive")]
    [InlineData(HandoverOutcome.LeftInFolder, "autre@example.org", null, "acknowledgement-may-arrive")]
    public void WhyNotAcknowledgeAnew_ByWhatBecameOfTheLastLetterAndTheAddressNow_SaysWhy(HandoverOutcome outcome, string? email, string? postal, string? why)
    {
        var last = Written(LetterMedium.Email, "ines@example.org");
        last.Note(new Handover(outcome, "550"), Given.Day(1).At, null);

        Assert.Equal(why, From(email, postal).WhyNotAcknowledgeAnew(last)?.Code);
    }

    [Fact]
    [Trait("Rule", "R11")]
    public void WhyNotAcknowledgeAnew_OfALetterWithoutAnAddress_WaitsForOne()
    {
        var last = Written(LetterMedium.Paper, null);

        Assert.Equal("nowhere-to-send", From(null, null).WhyNotAcknowledgeAnew(last)?.Code);
        Assert.Null(From("ines@example.org", null).WhyNotAcknowledgeAnew(last));
        Assert.Null(From(null, "3 rue des Lilas, 06000 Nice").WhyNotAcknowledgeAnew(last));
        Assert.Equal("acknowledgement-may-arrive", From("ines@example.org", null).WhyNotAcknowledgeAnew(null)?.Code);
    }

    [Fact]
    [Trait("Rule", "R11")]
    public void WhyNotAcknowledgeAnew_OfACaseThatEnded_IsTooLate()
    {
        var last = Written(LetterMedium.Email, "ancienne@example.org");
        last.Note(new Handover(HandoverOutcome.Refused, "550"), Given.Day(1).At, null);
        var complaint = Given.Received(Channel.Email);
        complaint.Withdraw(null, Given.Day(2));

        Assert.Equal("acknowledgement-too-late", complaint.WhyNotAcknowledgeAnew(last)?.Code);
    }

    private static Complaint From(string? email, string? postal) =>
        Complaint.Receive(Given.Arrival(Channel.Email) with { Complainant = Given.Person with { Email = email, PostalAddress = postal } });

    private static Letter Written(LetterMedium medium, string? to) => new(new WrittenLetter
    {
        Id = Given.NewId(), ComplaintId = Given.NewId(), Kind = LetterKind.Acknowledgement, Medium = medium, To = to,
        Subject = "Accusé", Markup = "Bonjour", MessageId = "1@example.org", WrittenAt = Given.Day(0).At, TrueDigest = [1],
    });
}
