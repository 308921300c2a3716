namespace ComplaintsPortal.Web.Jobs;

/// <summary>
/// Gives back, once, what starting and the first round of the jobs used and nobody needs any more: a portal at rest makes so
/// little that no collection would come by itself for hours.
/// </summary>
internal sealed class QuietAfterStart(TimeProvider clock) : BackgroundService
{
    /// <summary>After the jobs' first round, which makes EF's model.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(8);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
