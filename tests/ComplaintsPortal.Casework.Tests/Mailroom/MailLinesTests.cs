using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Mailroom;

/// <summary>What is known of a mailbox or a server that can't be used.</summary>
public sealed class MailLinesTests
{
    private static readonly MailFailure Unreachable = new(MailFault.Unreachable, "imap.example");

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_FromAMailboxThatCannotBeReached_IsKnownSinceTheFirstTimeAndUntilItCan()
    {
        await using var office = await Office.OpenAsync();
        office.Mailbox.Failure = Unreachable;
        await Assert.ThrowsAsync<MailFailedException>(() => office.FetchAsync());
        var since = office.Clock.GetUtcNow();
        office.PassDays(1);
        office.Mailbox.Failure = new MailFailure(MailFault.SignInRefused, "");
        await Assert.ThrowsAsync<MailFailedException>(() => office.FetchAsync());

        var broken = Assert.Single(await BrokenAsync(office));
        Assert.Equal((MailLine.Mailbox, since, MailFault.SignInRefused), (broken.Line, broken.Since, broken.Failure.Fault));

        office.Mailbox.Failure = null;
        await office.FetchAsync();
        Assert.Empty(await BrokenAsync(office));
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task Send_ToAServerThatTakesNothing_IsKnownUntilItAnswers()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.Postman.Server = _ => new Handover(HandoverOutcome.TryAgain, Unreachable.ToString());
        await office.SendAsync();
        var since = office.Clock.GetUtcNow();

        Assert.Equal((MailLine.Server, since), (await BrokenAsync(office)) is [var broken] ? (broken.Line, broken.Since) : default);

        office.PassDays(1);
        office.Postman.Answers(HandoverOutcome.Refused);
        await office.SendAsync();
        Assert.Empty(await BrokenAsync(office));
    }

    [Fact]
    [Trait("Rule", "R50")]
    public async Task Fetch_FromAMailboxThatCannotBeUsed_IsOneLineInTheLogUntilTheReasonChangesOrItCan()
    {
        await using var office = await Office.OpenAsync();
        async Task TryAsync(MailFailure failure, int times)
        {
            office.Mailbox.Failure = failure;
            for (var time = 0; time < times; time++) await Assert.ThrowsAsync<MailFailedException>(() => office.FetchAsync());
        }

        await TryAsync(Unreachable, 3);
        await TryAsync(new MailFailure(MailFault.SignInRefused, "LOGIN failed for helene@courriel.example"), 3);
        office.Clock.Advance(MailWatch.Again);
        await TryAsync(new MailFailure(MailFault.SignInRefused, "LOGIN failed for helene@courriel.example"), 2);
        office.Mailbox.Failure = null;
        await office.FetchAsync();
        await office.FetchAsync();

        string[] wanted = ["no way to it (Unreachable)", "account or its password (SignInRefused)", "account or its password (SignInRefused)", "can be used again"];
        Assert.Equal(wanted.Length, office.Log.Lines.Count);
        Assert.All(office.Log.Lines.Zip(wanted), of => Assert.Contains(of.Second, of.First, StringComparison.Ordinal));
        Assert.All(office.Log.Lines, line => Assert.DoesNotContain("helene", line, StringComparison.Ordinal));
        Assert.All(office.Log.Lines, line => Assert.StartsWith("The mailbox", line, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R48")]
    public async Task Send_ToAServerThatTakesNothing_IsOneLineInTheLogAndOneWhenItDoes()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.Postman.Server = _ => new Handover(HandoverOutcome.TryAgain, Unreachable.ToString());
        await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(20));
        await office.SendAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(20));
        office.Postman.Answers(HandoverOutcome.Accepted);
        await office.SendAsync();

        Assert.Equal(2, office.Log.Lines.Count);
        Assert.Contains("no way to it (Unreachable)", office.Log.Lines.First(), StringComparison.Ordinal);
        Assert.Contains("can be used again", office.Log.Lines.Last(), StringComparison.Ordinal);
    }

    /// <summary>A busy server, a letter too long for it: nothing is wrong with the line.</summary>
    [Theory]
    [Trait("Rule", "R48")]
    [InlineData("451 4.7.1 greylisted")]
    [InlineData("[TooLarge] 2000000")]
    public async Task Send_ALetterThatMustWait_SaysNothingOfTheServer(string answer)
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        office.Postman.Server = _ => new Handover(HandoverOutcome.TryAgain, answer);

        await office.SendAsync();

        Assert.Empty(await BrokenAsync(office));
    }

    private static Task<IReadOnlyList<BrokenLine>> BrokenAsync(Office office) => office.UseAsync<MailLines, IReadOnlyList<BrokenLine>>(lines => lines.ReadAsync(default));
}
