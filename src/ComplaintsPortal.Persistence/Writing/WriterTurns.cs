using System.Collections.Concurrent;

namespace ComplaintsPortal.Persistence.Writing;

/// <summary>
/// The queue of this process's writers to one register. A register has a single writer anyway; queuing here is fair and
/// holds neither a thread nor a connection. Writers of other processes are waited for at the database's own lock.
/// </summary>
internal static class WriterTurns
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    public static async ValueTask<IDisposable> TakeAsync(string register, CancellationToken cancellation)
    {
        var queue = Queues.GetOrAdd(register, _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(cancellation);
        return new Turn(queue);
    }

    private sealed class Turn(SemaphoreSlim queue) : IDisposable
    {
        private SemaphoreSlim? _queue = queue;

        public void Dispose() => Interlocked.Exchange(ref _queue, null)?.Release();
    }
}
