using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.Jobs;

/// <summary>Runs the jobs, each in a scope and at a rhythm of its own, until the portal stops. One that fails is logged and tried again.</summary>
public sealed class JobLoop(IServiceScopeFactory scopes, IEnumerable<Round> rounds, ILogger<JobLoop> log) : BackgroundService
{
    /// <summary>The first visitors come before the first round: on a small server, both at once would make them wait.</summary>
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(rounds.Select(round => TurnAsync(round, stoppingToken)));

    private async Task TurnAsync(Round round, CancellationToken stopping)
    {
        await RestAsync(FirstRest, stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await round.RunOnceAsync(scope.ServiceProvider, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (MailFailedException)
            {
                // Said in words where it was noted, once and not at each round.
            }
            catch (Exception failure)
            {
                log.LogError(failure, "Job {Job} failed; it runs again in {Rest}", round.Name, round.Rest);
            }

            await RestAsync(round.Rest, stopping);
        }
    }

    private static Task RestAsync(TimeSpan rest, CancellationToken stopping) =>
        Task.Delay(rest, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
}
