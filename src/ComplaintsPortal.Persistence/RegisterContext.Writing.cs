using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence;

public abstract partial class RegisterContext
{
    private const int Tries = 5;

    /// <summary>The database that this flow of work is writing to: a second writer started within it would wait for itself.</summary>
    private static readonly AsyncLocal<string?> Writing = new();

    internal JournalWriter JournalWriter => field ??= new JournalWriter(this);

    /// <summary>
    /// The one way to write: takes the write lock, does the work, saves, commits; on any failure nothing remains.
    /// Inside another write it joins it. The work may be done again after a tie with another writer, so what it
    /// changes must be loaded within it; changes pending from before are refused.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
    {
        if (Database.CurrentTransaction is not null) return await WorkAndSaveAsync(work, cancellation);
        if (ChangeTracker.HasChanges())
            throw new InvalidOperationException("Changes were made outside the write: load and change inside it.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(work, cancellation);
            }
            catch (Exception failure) when (attempt < Tries && IsTransient(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt * attempt), cancellation);
            }
        }
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public Task WriteAsync(Func<Task> work, CancellationToken cancellation = default) =>
        WriteAsync(async () => { await work(); return true; }, cancellation);

    /// <summary>Waits for this process's turn to write, so that writers queue without holding a thread.</summary>
    protected virtual ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellation) => ValueTask.FromResult<IDisposable?>(null);

    private async Task<T> WriteOnceAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var connection = Database.GetConnectionString();
        if (Writing.Value == connection)
            throw new InvalidOperationException("Another context is writing in this flow of work: write through that one.");
        Writing.Value = connection;
        ChangeTracker.Clear();
        using var turn = await TakeTurnAsync(cancellation);
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            var result = await WorkAndSaveAsync(work, cancellation);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch
        {
            ChangeTracker.Clear();
            throw;
        }
    }

    private async Task<T> WorkAndSaveAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var result = await work();
        await SaveChangesAsync(cancellation);
        return result;
    }
}
