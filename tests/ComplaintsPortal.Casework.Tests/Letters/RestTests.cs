using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Letters;

/// <summary>While our own server can't be used no letter is at fault (R48): none is given up, and all leave once it can be used.</summary>
[Trait("Rule", "R48")]
public sealed class RestTests
{
    private static readonly Handover Broken = new(HandoverOutcome.TryAgain, new MailFailure(MailFault.SignInRefused, "535 5.7.8 no").ToString()) { IsOfTheLine = true };

    [Fact]
    public async Task Send_WhileTheServerRefusesOurSignIn_CountsNoTryAndComesBackWithinTheRest()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.Postman.Server = _ => Broken;

        for (var time = 0; time < 3 * SendLetters.RetryMinutes.Count; time++)
        {
            Assert.Equal(1, await office.SendAsync());
            Assert.Equal(0, await office.SendAsync());
            var waiting = Assert.Single(await office.LettersAsync());
            Assert.Equal((LetterState.Queued, 0, Broken.Answer), (waiting.State, waiting.Tries, waiting.Answer));
            Assert.InRange(waiting.NextTryAt!.Value - office.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), SendLetters.LongestRest);
            office.Clock.Advance(time < 4 ? waiting.NextTryAt.Value - office.Clock.GetUtcNow() : TimeSpan.FromDays(1));
        }
    }

    [Fact]
    public async Task Send_ThroughAServerThatWorksAgain_LetsAllThatRestedFollow()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        await office.ReceivedAsync();
        office.Postman.Server = _ => Broken;
        Assert.Equal(1, await office.SendAsync());
        office.PassDays(1);
        Assert.Equal(1, await office.SendAsync());
        office.Postman.Answers(HandoverOutcome.Accepted);
        Assert.Equal(0, await office.SendAsync());

        await office.ReceivedAsync();
        Assert.Equal(1, await office.SendAsync());

        Assert.Equal(2, await office.SendAsync());
        Assert.All(await office.LettersAsync(), l => Assert.Equal((LetterState.Sent, 1), (l.State, l.Tries)));
    }

    [Fact]
    public async Task Send_ThroughAServerThatWorksAgain_LeavesWhatItPutOffToItsOwnHour()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.Postman.Answers(HandoverOutcome.TryAgain);
        await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SendAsync();
        await office.ReceivedAsync();
        office.Postman.Server = _ => Broken;
        Assert.Equal(1, await office.SendAsync());
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        office.Postman.Answers(HandoverOutcome.Accepted);

        Assert.Equal(1, await office.SendAsync());
        Assert.Equal(0, await office.SendAsync());

        Assert.Equal((LetterState.Queued, 2), (await office.LettersAsync()).Where(l => l.State == LetterState.Queued).Select(l => (l.State, l.Tries)).Single());
    }
}
