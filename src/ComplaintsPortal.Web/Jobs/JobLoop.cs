namespace ComplaintsPortal.Web.Jobs;

/// <summary>Runs the jobs, each in a scope and at a rhythm of its own, until the portal stops. One that fails is logged and tried again.</summary>
public sealed class JobLoop(IServiceScopeFactory scopes, IEnumerable<Round> rounds, ILogger<JobLoop> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(rounds.Select(round => TurnAsync(round, stoppingToken)));

    private async Task TurnAsync(Round round, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await round.RunOnceAsync(scope.ServiceProvider, stopping);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Job {Job} failed; it runs again in {Rest}", round.Name, round.Rest);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(round.Rest, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
