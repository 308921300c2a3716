using System.Collections.Concurrent;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Tests.Servers;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>
/// The real process, a real mail server, SIGKILL between the server's 250 and the portal's own note of it. That moment is made and
/// not hit by luck: the test holds the register's write lock from before the 250, so that the note can't be made.
/// </summary>
[OnlyOn]
public sealed class KilledAfterTheServersWordTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly TaskCompletionSource _accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<Task> _beforeTheWord = () => Task.CompletedTask;

    private string Data => _folder.At("data");

    [Fact]
    [Trait("Rule", "R48")]
    [Trait("Rule", "R12")]
    public async Task Kill_BetweenTheServersWordAndOurNote_SendsTheSameMessageTwiceAtMostAndNeverNone()
    {
        using var server = ScriptedServer.That(TakeAsync);
        await PrepareAsync();
        await using var register = RegisterContexts.Open(new DatabaseSettings(Data, "Pooling=False"));
        using var portal = new PortalProcess(Data, "--Mail:From=portail@exemple.fr", "--Mail:Smtp:Host=localhost", $"--Mail:Smtp:Port={server.Port}", "--Mail:Smtp:Security=None");
        await register.Database.OpenConnectionAsync();
        _beforeTheWord = () => register.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE");

        portal.Start();
        await _accepted.Task.WaitAsync(Patience);
        portal.Kill();
        await register.Database.ExecuteSqlRawAsync("ROLLBACK");

        Assert.Equal((LetterState.Queued, null), await NoteAsync(register));
        // The dead one's turn would end by itself, within seconds; nothing is to be waited for here.
        await register.Leases.ExecuteDeleteAsync();
        _beforeTheWord = () => Task.CompletedTask;
        portal.Start();
        await SentAsync(register);
        portal.Kill();

        Assert.Equal(2, _taken.Count);
        Assert.Single(_taken.Distinct());
        Assert.Equal(1, await register.Journal.CountAsync(entry => entry.Act == ActNames.LetterSent));
        Assert.True((await register.VerifyJournalAsync(null)).Intact);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Takes whatever comes, says so, and tells when the portal has read it and hung up.</summary>
    private async Task TakeAsync(Peer peer)
    {
        await peer.SayAsync("220 essai\n");
        while (await peer.HearAsync() is { } command)
        {
            await peer.SayAsync(command.StartsWith("DATA", StringComparison.Ordinal) ? "354 go\n" : command == "QUIT" ? "221 bye\n" : "250 ok\n");
            if (!command.StartsWith("DATA", StringComparison.Ordinal)) continue;
            var message = new List<string>();
            while (await peer.HearAsync() is { } line && line != ".") message.Add(line);
            _taken.Enqueue(string.Join('\n', message));
            await _beforeTheWord();
            await peer.SayAsync("250 2.0.0 queued as 42\n");
        }

        _accepted.TrySetResult();
    }

    /// <summary>A register with one complaint whose acknowledgement waits.</summary>
    private async Task PrepareAsync()
    {
        TemporaryDatabase.CopyTo(Data);
        using var host = new PortalHost().With("Portal:DataDirectory", Data).Adjust(services => services.RemoveAll<IHostedService>());
        host.Clock.AdjustTime(TimeProvider.System.GetUtcNow());
        await host.SubmitAsync();
    }

    private static async Task<(LetterState State, DateTimeOffset? SentAt)> NoteAsync(RegisterContext register)
    {
        var letter = await register.Letters.AsNoTracking().SingleAsync();
        return (letter.State, letter.SentAt);
    }

    private static async Task SentAsync(RegisterContext register)
    {
        using var late = new CancellationTokenSource(Patience);
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await NoteAsync(register) is { State: not LetterState.Sent }) await pulse.WaitForNextTickAsync(late.Token);
    }
}
