using System.Security.Cryptography;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Letters;

/// <summary>Between the next server's 250 and our own note of it (R48): never none, twice at most, and then the same message.</summary>
[Trait("Rule", "R48")]
public sealed class HandoverTests
{
    private static readonly Handover Accepted = new(HandoverOutcome.Accepted, "250 2.0.0 accepted");

    [Fact]
    public async Task Send_KilledAfterTheServerAccepted_HandsTheSameBytesOverOnceMore()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var queued = Assert.Single(await office.LettersAsync());
        var awakening = new TaskCompletionSource<Handover>(TaskCreationOptions.RunContinuationsAsynchronously);
        office.Postman.Asleep = awakening.Task;
        var killed = Task.Run(office.SendAsync);
        Assert.True(SpinWait.SpinUntil(() => !office.Postman.Handed.IsEmpty, TimeSpan.FromSeconds(30)));

        Assert.Equal(0, await office.SendAsync());
        Assert.Single(office.Postman.Handed);
        await EndLeasesAsync(office);
        office.Postman.Asleep = null;
        Assert.Equal(1, await office.SendAsync());
        awakening.SetResult(Accepted);
        await Task.WhenAny(killed, Task.Delay(TimeSpan.FromSeconds(30)));

        Assert.Equal(2, office.Postman.Handed.Count);
        Assert.All(office.Postman.Handed, h => Assert.Equal((queued.MessageId, Convert.ToHexString(queued.TrueDigest)), (h.MessageId, Convert.ToHexString(SHA256.HashData(h.Bytes.Span)))));
        Assert.Equal((LetterState.Sent, 1), ((await office.LettersAsync()).Single().State, (await office.LettersAsync()).Single().Tries));
        Assert.Single(await office.ActsAsync(reference), ActNames.LetterSent);
        Assert.Equal(0, await office.SendAsync());
    }

    [Fact]
    public async Task Send_StoppedWhileTheServerAccepts_StillKeepsWhatItSaid()
    {
        await using var office = await Office.OpenAsync();
        await office.ReceivedAsync();
        using var stop = new CancellationTokenSource();
        office.Postman.Server = _ =>
        {
            stop.Cancel();
            return Accepted;
        };

        await office.UseAsync<SendLetters, int>(send => send.RunOnceAsync(stop.Token));

        Assert.Equal(LetterState.Sent, Assert.Single(await office.LettersAsync()).State);
        Assert.Single(office.Postman.Handed);
    }

    [Fact]
    public async Task Send_AgainAfterItWasGivenUp_BeginsTheRowOfTriesAnew()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var letter = Assert.Single(await office.LettersAsync()).Id;
        office.Postman.Answers(HandoverOutcome.TryAgain);
        foreach (var minutes in SendLetters.RetryMinutes.Append(0))
        {
            Assert.Equal(1, await office.SendAsync());
            office.Clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        Assert.Equal(LetterState.GivenUp, Assert.Single(await office.LettersAsync()).State);

        await office.DoAsync<SendAgain>(again => again.ExecuteAsync(reference, letter, office.Agent, default));
        await office.SendAsync();

        var tried = Assert.Single(await office.LettersAsync());
        Assert.Equal((LetterState.Queued, office.Clock.GetUtcNow().AddMinutes(SendLetters.RetryMinutes[0])), (tried.State, tried.NextTryAt!.Value));
    }

    private static Task EndLeasesAsync(Office office) => office.UseAsync<RegisterContext, int>(register => register.WriteAsync(async () =>
    {
        var over = await register.ClockAsync() - TimeSpan.FromSeconds(1);
        return await register.Leases.ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, over));
    }));
}
