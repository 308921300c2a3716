using ComplaintsPortal.Domain.Tests.Complaints;

namespace ComplaintsPortal.Domain.Tests.CaseFiles;

[Trait("Rule", "R29")]
public sealed class ReplyTests
{
    [Theory]
    [InlineData(0, "rating-out-of-range")]
    [InlineData(1, null)]
    [InlineData(5, null)]
    [InlineData(6, "rating-out-of-range")]
    public void Rate_FromOneToFive_IsTakenOnce(int rating, string? code)
    {
        var reply = ReplyCheckTests.Written(ReplyCheckTests.Whole);
        Assert.Equal(code, reply.WhyNotRate(rating)?.Code);
        if (code is not null) return;
        reply.Rate(rating, "Merci", Given.Day(3));
        Assert.Equal((rating, Given.Day(3).At), (reply.Rating!.Value, reply.RatedAt!.Value));
        Assert.Equal(new Refusal("already-rated"), reply.WhyNotRate(rating));
        Assert.Throws<RefusedException>(() => reply.Rate(rating, null, Given.Day(4)));
    }

    [Fact]
    public void AnswerPromise_WhereSomethingWasPromised_IsTakenOnce()
    {
        Assert.Equal(new Refusal("nothing-promised"), ReplyCheckTests.Written(ReplyCheckTests.Whole).WhyNotAnswerPromise());
        var reply = ReplyCheckTests.Written(ReplyCheckTests.Whole with { PromisesSomething = true });
        reply.NotePromiseAsked(Given.Day(21));
        reply.NotePromiseAsked(Given.Day(22));
        reply.AnswerPromise(true);
        Assert.Equal((Given.Day(21).At, true), (reply.PromiseAskedAt!.Value, reply.PromiseKept!.Value));
        Assert.Equal(new Refusal("already-answered"), reply.WhyNotAnswerPromise());
    }

    [Fact]
    [Trait("Rule", "R12")]
    public void RecordBounced_AfterBeingSent_IsNotSentAnyMore()
    {
        var reply = ReplyCheckTests.Written(ReplyCheckTests.Whole);
        reply.RecordSent(Given.Day(1).At);
        reply.RecordSent(Given.Day(2).At);
        Assert.Equal(Given.Day(1).At, reply.SentAt);
        reply.RecordBounced();
        Assert.Null(reply.SentAt);
    }
}
