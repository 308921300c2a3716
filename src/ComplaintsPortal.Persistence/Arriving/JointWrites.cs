using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Arriving;

/// <summary>
/// Arrivals that come at the same moment share a transaction, each behind a savepoint of its own: what fails takes nothing else
/// with it, and each is answered once all of it is on the disk (R1). A register has a single writer anyway; so a crowd waits
/// for one commit instead of one after the other, and statements stay prepared on a connection that is kept.
/// </summary>
public sealed class JointWrites(IDbContextFactory<RegisterContext> databases) : IAsyncDisposable
{
    /// <summary>In one transaction, so that other writers come in between.</summary>
    private const int Most = 32;

    private readonly ConcurrentQueue<JointWrite> _waiting = new();
    private ArrivalRows? _rows;
    private int _running;

    /// <summary>Keeps what the work adds; it may be done again after a tie with another writer.</summary>
    public Task<T> WriteAsync<T>(Func<ArrivalRows, Task<T>> work, CancellationToken cancellation)
    {
        var write = new JointWrite<T>(work, cancellation);
        _waiting.Enqueue(write);
        if (Interlocked.Exchange(ref _running, 1) == 0)
        {
            // It goes on for others when this one is answered, and is no part of this flow of work.
            using (ExecutionContext.SuppressFlow()) _ = Task.Run(WriteAllAsync, CancellationToken.None);
        }

        return write.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        while (Interlocked.Exchange(ref _running, 1) != 0) await Task.Delay(10);
        await CloseAsync();
    }

    private async Task WriteAllAsync()
    {
        do
        {
            while (!_waiting.IsEmpty) await WriteSomeAsync();
            if (_rows is { MayBreak: true }) await CloseAsync();
            Volatile.Write(ref _running, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.Exchange(ref _running, 1) == 0);
    }

    private async Task WriteSomeAsync()
    {
        var some = new List<JointWrite>();
        while (some.Count < Most && _waiting.TryDequeue(out var write))
            if (!write.IsGivenUp()) some.Add(write);
        if (some.Count == 0) return;
        try
        {
            _rows ??= await ArrivalRows.OpenAsync(databases);
            await _rows.WriteAsync(some);
        }
        catch (Exception failure)
        {
            some.ForEach(write => write.Fail(failure));
            await CloseAsync();
            return;
        }

        some.ForEach(write => write.Settle());
    }

    /// <summary>What a broken connection says when it is left must not end the writing: those who wait would wait for ever.</summary>
    private async Task CloseAsync()
    {
        if (_rows is not { } rows) return;
        _rows = null;
        try
        {
            await rows.DisposeAsync();
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or IOException)
        {
            // It is not used again, and those in its last write have been told.
        }
    }
}
