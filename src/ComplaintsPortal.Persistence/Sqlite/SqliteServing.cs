using System.Diagnostics;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// One portal at a time serves the embedded database. Writes and numbers would stand a second one (SQLite has one writer), but each
/// holds the organisation's profile in memory and only instances on a server follow one another's changes: the second would go on
/// counting due dates by rules that are no longer in force. Verbs beside a portal that serves take no part in this.
/// </summary>
public sealed class SqliteServing(DatabaseSettings settings) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    private LockFile? _held;

    /// <summary>False where another portal serves it and has not left within this time. One that is leaving is waited for: a restart may overlap.</summary>
    /// <param name="patience">How long to wait.</param>
    /// <param name="waits">Said once, when there is somebody to wait for.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<bool> TakeAsync(TimeSpan patience, Action waits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(waits);
        var database = SqliteOptions.FileOf(settings);
        var waiting = Stopwatch.StartNew();
        for (var isFirst = true; ; isFirst = false)
        {
            if (!TryTake(database)) return true;
            if (_held is not null || waiting.Elapsed >= patience) return _held is not null;
            if (isFirst) waits();
            await Task.Delay(Rest, cancellation);
        }
    }

    /// <summary>False on a disk that takes no new file: that what is there can be read comes first.</summary>
    private bool TryTake(string database)
    {
        try
        {
            _held ??= LockFile.Take(database, database + ".serving", FileAccess.Read, FileShare.None);
            return true;
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return false;
        }
    }

    public void Dispose() => _held?.Dispose();
}
