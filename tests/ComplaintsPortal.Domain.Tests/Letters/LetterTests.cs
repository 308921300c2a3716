using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Tests.Complaints;

namespace ComplaintsPortal.Domain.Tests.Letters;

[Trait("Rule", "R48")]
public sealed class LetterTests
{
    private static readonly Handover Accepted = new(HandoverOutcome.Accepted, "250 2.0.0 OK");
    private static readonly Handover InFolder = new(HandoverOutcome.LeftInFolder, "");
    private static readonly Handover Refused = new(HandoverOutcome.Refused, "550 no such user");
    private static readonly Handover TryAgain = new(HandoverOutcome.TryAgain, "451 later");

    [Fact]
    [Trait("Rule", "R32")]
    public void Note_Accepted_IsSentAndForgetsTheTrueBytes()
    {
        var letter = Written();
        letter.Note(Accepted, Given.Day(1).At, null);
        Assert.Equal((LetterState.Sent, Given.Day(1).At, "250 2.0.0 OK", 1), (letter.State, letter.SentAt!.Value, letter.Answer, letter.Tries));
        Assert.Null(letter.SealedBytes);
        Assert.NotEmpty(letter.TrueDigest);
    }

    [Fact]
    [Trait("Rule", "R12")]
    public void Note_LeftInTheFolder_IsNotSent()
    {
        var letter = Written();
        letter.Note(InFolder, Given.Day(1).At, null);
        Assert.Equal((LetterState.Queued, null, true, true), (letter.State, letter.SentAt, letter.LeftInFolder, letter.IsOnItsWay));
        Assert.NotNull(letter.SealedBytes);
    }

    [Fact]
    public void Note_TryAgain_WaitsUntilThereIsNoNextTry()
    {
        var letter = Written();
        letter.Note(TryAgain, Given.Day(1).At, Given.Day(2).At);
        Assert.Equal((LetterState.Queued, Given.Day(2).At), (letter.State, letter.NextTryAt!.Value));
        letter.Note(TryAgain, Given.Day(2).At, null);
        Assert.Equal((LetterState.GivenUp, 2), (letter.State, letter.Tries));
    }

    [Fact]
    [Trait("Rule", "R12")]
    public void Note_OfATryAfterItWasSent_ChangesNeitherStateNorInstant()
    {
        Assert.All((Handover[])[Accepted, InFolder, Refused, TryAgain], late =>
        {
            var letter = Written();
            letter.Note(Accepted, Given.Day(1).At, null);
            letter.Note(late, Given.Day(2).At, null);
            Assert.Equal((LetterState.Sent, Given.Day(1).At, 2, false), (letter.State, letter.SentAt!.Value, letter.Tries, letter.LeftInFolder));
        });
    }

    [Theory]
    [InlineData(LetterState.Queued, false)]
    [InlineData(LetterState.Sent, false)]
    [InlineData(LetterState.Refused, true)]
    [InlineData(LetterState.GivenUp, true)]
    [InlineData(LetterState.Bounced, false)]
    [InlineData(LetterState.Posted, false)]
    [InlineData(LetterState.Held, true)]
    public void QueueAgain_ByState_IsForWhatWasRefusedOrGivenUp(LetterState state, bool may)
    {
        var letter = In(state);
        Assert.Equal(may ? null : state == LetterState.Queued ? new Refusal("letter-not-waiting") : new Refusal("letter-not-refused", state), letter.WhyNotQueueAgain());
        if (!may)
        {
            Assert.Throws<RefusedException>(() => letter.QueueAgain(Given.Day(5).At));
            return;
        }

        letter.QueueAgain(Given.Day(5).At);
        Assert.True(letter.IsOnItsWay);
        Assert.NotNull(letter.SealedBytes);
    }

    [Fact]
    public void QueueAgain_WhileItWaitsForItsNextTry_BringsThatForwardOnce()
    {
        var letter = Written();
        letter.Note(TryAgain, Given.Day(1).At, Given.Day(2).At);

        letter.QueueAgain(Given.Day(1).At);

        Assert.Equal((LetterState.Queued, null, 1), (letter.State, letter.NextTryAt, letter.Tries));
        Assert.Equal(new Refusal("letter-not-waiting"), letter.WhyNotQueueAgain());
    }

    [Theory]
    [Trait("Rule", "R12")]
    [InlineData(-1, 5, "posted-before-written")]
    [InlineData(0, 5, null)]
    [InlineData(5, 5, null)]
    [InlineData(6, 5, "posted-in-future")]
    public void Post_OnADay_LiesBetweenWritingAndToday(int on, int today, string? code)
    {
        var letter = Written();
        Assert.Equal(code, letter.WhyNotPost(Given.On(on), Given.On(0), Given.On(today))?.Code);
        if (code is not null)
        {
            Assert.Throws<RefusedException>(() => letter.Post(Given.Day(on), Given.On(0), "La Poste", Given.Day(today)));
            return;
        }

        letter.Post(Given.Day(on), Given.On(0), "La Poste", Given.Day(today));
        Assert.Equal((LetterState.Posted, Given.Day(on).At, "La Poste"), (letter.State, letter.SentAt!.Value, letter.Answer));
        Assert.Null(letter.SealedBytes);
    }

    [Theory]
    [InlineData(LetterState.Queued, null)]
    [InlineData(LetterState.Sent, "already-sent")]
    [InlineData(LetterState.Refused, null)]
    [InlineData(LetterState.GivenUp, null)]
    [InlineData(LetterState.Bounced, null)]
    [InlineData(LetterState.Posted, "already-sent")]
    [InlineData(LetterState.Held, null)]
    public void Post_ByState_IsForWhatIsNotSent(LetterState state, string? code) =>
        Assert.Equal(code, In(state).WhyNotPost(Given.On(4), Given.On(0), Given.On(4))?.Code);

    [Theory]
    [Trait("Rule", "R12")]
    [InlineData(LetterState.Queued, null)]
    [InlineData(LetterState.Sent, null)]
    [InlineData(LetterState.Posted, "already-posted")]
    [InlineData(LetterState.Bounced, "already-bounced")]
    [InlineData(LetterState.Held, "letter-not-sent")]
    public void Bounce_ByState_TakesTheSendingBackOnce(LetterState state, string? code)
    {
        var letter = In(state);
        Assert.Equal(code, letter.WhyNotBounce()?.Code);
        if (code is not null)
        {
            Assert.Throws<RefusedException>(() => letter.Bounce("5.1.1", Given.Day(4).At));
            return;
        }

        letter.Bounce("5.1.1", Given.Day(4).At);
        Assert.Equal((LetterState.Bounced, null, "5.1.1"), (letter.State, letter.SentAt, letter.Answer));
    }

    private static Letter In(LetterState state)
    {
        var letter = Written();
        if (state is LetterState.Sent or LetterState.Bounced) letter.Note(Accepted, Given.Day(1).At, null);
        if (state == LetterState.Bounced) letter.Bounce("5.1.1", Given.Day(2).At);
        if (state == LetterState.Refused) letter.Note(Refused, Given.Day(1).At, null);
        if (state == LetterState.GivenUp) letter.Note(TryAgain, Given.Day(1).At, null);
        if (state == LetterState.Posted) letter.Post(Given.Day(1), Given.On(0), "La Poste", Given.Day(1));
        if (state == LetterState.Held) letter.Hold(Silence.NobodyReads);
        Assert.Equal(state, letter.State);
        return letter;
    }

    private static Letter Written() => new(new WrittenLetter
    {
        Id = Given.NewId(), ComplaintId = Given.NewId(), Kind = LetterKind.Reply, Medium = LetterMedium.Email, To = "ines@example.org",
        Subject = "Réponse", Markup = "Bonjour", MessageId = "1@example.org", WrittenAt = Given.Day(0).At, TrueDigest = [1], SealedBytes = [2],
    });
}
