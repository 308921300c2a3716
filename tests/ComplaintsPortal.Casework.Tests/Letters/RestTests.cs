using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Letters;
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
            Assert.InRange(waiting.NextTryAt!.Value - office.Clock.GetUtcNow(), TimeSpan.FromMinutes(1), LettersAtRest.Longest);
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

    /// <summary>Before, each letter was refused for good, one after the other.</summary>
    [Fact]
    public async Task Send_ThroughAServerThatSendsNothingForUs_HoldsAllWarnsAndLetsThemLeaveOnceItDoes()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < 5; i++) await office.ReceivedAsync(Given.Helene with { Email = $"personne{i}@courriel.example" });
        office.Postman.Server = RefusesUs;

        Assert.Equal(3, await office.SendAsync());

        Assert.All(await office.LettersAsync(), l => Assert.Equal((LetterState.Queued, 0, true), (l.State, l.Tries, l.NextTryAt is not null)));
        Assert.Equal([MailFault.NotAllowed], (await BrokenAsync(office)).Select(line => line.Failure.Fault));
        office.PassDays(20);
        Assert.Equal(3, await office.SendAsync());
        office.PassDays(1);
        office.Postman.Answers(HandoverOutcome.Accepted);
        Assert.Equal(5, await office.SendAsync());
        Assert.All(await office.LettersAsync(), l => Assert.Equal((LetterState.Sent, 1), (l.State, l.Tries)));
        Assert.Empty(await BrokenAsync(office));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public async Task Send_ThroughAServerThatNamesWhomItDoesNotRelayTo_NamesThemAtTheirOwnLetterAlone()
    {
        await using var office = await Office.OpenAsync();
        for (var i = 0; i < 5; i++) await office.ReceivedAsync(Given.Helene with { Email = $"personne{i}@courriel.example" });
        office.Postman.Server = RefusesUs;

        await office.SendAsync();

        var letters = await office.LettersAsync();
        Assert.All(letters, letter => Assert.DoesNotContain(letters, other => other.To != letter.To && letter.Answer!.Contains(other.To!, StringComparison.Ordinal)));
        Assert.Equal(3, letters.Count(letter => letter.Answer!.Contains(letter.To!, StringComparison.Ordinal)));
        Assert.Equal("554 5.7.1 <…>: Relay access denied", Assert.Single(await BrokenAsync(office)).Failure.Detail);
    }

    [Fact]
    public async Task Send_OfOneLetterRefusedBecauseOfUsAmongOthersThatAreTaken_CountsATryOfItAndHoldsNone()
    {
        await using var office = await Office.OpenAsync();
        foreach (var name in new[] { "a", "b", "c" }) await office.ReceivedAsync(Given.Helene with { Email = $"{name}@courriel.example" });
        office.Postman.Server = message => message.To.StartsWith('a') ? RefusesUs(message) : new Handover(HandoverOutcome.Accepted, "250 ok");

        Assert.Equal(3, await office.SendAsync());

        Assert.Equal([(LetterState.Queued, 1), (LetterState.Sent, 1), (LetterState.Sent, 1)], (await office.LettersAsync()).OrderBy(l => l.To).Select(l => (l.State, l.Tries)));
        Assert.Equal([MailFault.NotAllowed], (await BrokenAsync(office)).Select(line => line.Failure.Fault));
    }

    [Fact]
    public async Task Send_OfAnotherLetterThatIsTaken_BringsTheOneRefusedBecauseOfUsForward()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.Postman.Server = RefusesUs;
        await office.SendAsync();
        await office.ReceivedAsync();
        office.Postman.Answers(HandoverOutcome.Accepted);

        Assert.Equal(1, await office.SendAsync());
        Assert.NotEmpty(await BrokenAsync(office));

        Assert.Equal(1, await office.SendAsync());
        Assert.Empty(await BrokenAsync(office));
        Assert.All(await office.LettersAsync(), l => Assert.Equal(LetterState.Sent, l.State));
    }

    private static Handover RefusesUs(OutgoingBytes message) =>
        new(HandoverOutcome.TryAgain, new MailFailure(MailFault.NotAllowed, $"554 5.7.1 <{message.To}>: Relay access denied").ToString()) { IsOfTheLine = true };

    private static Task<IReadOnlyList<BrokenLine>> BrokenAsync(Office office) => office.UseAsync<MailLines, IReadOnlyList<BrokenLine>>(lines => lines.ReadAsync(default));
}
