using System.Collections.Concurrent;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// The queue of this process's writers to one file. SQLite has a single writer anyway; queuing here is fair and holds no
/// thread, where its own waiting is a blocking poll. Other processes are waited for by the busy timeout.
/// </summary>
internal static class SqliteTurns
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    public static async ValueTask<IDisposable?> TakeAsync(string dataSource, CancellationToken cancellation)
    {
        var queue = Queues.GetOrAdd(dataSource, _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(cancellation);
        return new Turn(queue);
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        private SemaphoreSlim? _queue = queue;

        public void Dispose() => Interlocked.Exchange(ref _queue, null)?.Release();
    }
}
