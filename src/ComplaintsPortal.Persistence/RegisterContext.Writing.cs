using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence;

public abstract partial class RegisterContext
{
    private const int Tries = 5;

    /// <summary>The database that this flow of work is writing to: a second writer started within it would wait for itself.</summary>
    private static readonly AsyncLocal<string?> Writing = new();

    private bool _saved;

    /// <summary>Whether the disk refused this process's last write to this register, and none has succeeded since.</summary>
    public bool IsStorageFailing => StorageMemory.IsFailing(Place);

    /// <summary>The first damage that this process found in the register's file, in the database's words; null as long as it found none. Then nothing is written.</summary>
    public string? Damage => DamageMemory.Of(Place);

    /// <inheritdoc cref="Damage"/>
    public void NoteDamage(string finding) => DamageMemory.Note(Place, finding);

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
            catch (Exception failure) when (attempt < Tries && failure is not OutcomeUnknownException && IsTransient(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt * attempt), cancellation);
            }
        }
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{Task{T}}, CancellationToken)"/>
    public Task WriteAsync(Func<Task> work, CancellationToken cancellation = default) =>
        WriteAsync(async () => { await work(); return true; }, cancellation);

    /// <summary>This write keeps rows that the tracking of changes knows nothing of.</summary>
    internal void NoteRows() => _saved = true;

    /// <summary>
    /// The first thing in a write's transaction: waits until no other instance writes, and holds that lock until the transaction
    /// ends. What is read after it is the latest that was committed, so the journal never forks and no number has a gap.
    /// </summary>
    protected virtual Task TakeWriteLockAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// Whether the last write was kept, when its commit was answered by <paramref name="failure"/>. False where the failure
    /// itself says that nothing was; a broken connection says nothing, and then the database is asked, or
    /// <see cref="OutcomeUnknownException"/> is thrown.
    /// </summary>
    protected virtual Task<bool> WasKeptAsync(Exception failure) => Task.FromResult(false);

    /// <summary>Waits for this process's turn to write, so that writers queue without holding a thread or a connection.</summary>
    private protected ValueTask<IDisposable> TakeTurnAsync(CancellationToken cancellation) => WriterTurns.TakeAsync(Place, cancellation);

    /// <summary>Names this register among those that one process may write to; without a password.</summary>
    private protected string Place => PlaceOf(Database.GetDbConnection().DataSource, Database.GetDbConnection().Database);

    internal static string PlaceOf(string source, string database) => $"{source} {database}";

    private async Task<T> WriteOnceAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        if (Writing.Value == Place)
            throw new InvalidOperationException("Another context is writing in this flow of work: write through that one.");
        if (Damage is { } finding) throw new DamagedRegisterException(finding);
        Writing.Value = Place;
        _saved = false;
        ChangeTracker.Clear();
        using var turn = await TakeTurnAsync(cancellation);
        await using var transaction = await BeginAsync(cancellation);
        try
        {
            await TakeWriteLockAsync(cancellation);
            var result = await WorkAndSaveAsync(work, cancellation);
            await CommitAsync(transaction);
            if (_saved) StorageMemory.NoteSuccess(Place);
            return result;
        }
        catch (Exception failure)
        {
            if (StorageFailure.Is(failure)) StorageMemory.NoteFailure(Place);
            if (DatabaseDamage.In(failure) is { } damage) NoteDamage(damage);
            ChangeTracker.Clear();
            throw;
        }
    }

    /// <summary>A disk that takes nothing is noticed here already, where the database is opened read-only.</summary>
    private async Task<IDbContextTransaction> BeginAsync(CancellationToken cancellation)
    {
        try
        {
            return await Database.BeginTransactionAsync(cancellation);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            StorageMemory.NoteFailure(Place);
            throw;
        }
    }

    /// <summary>Not to be cancelled: a commit that is given up half-way may be kept all the same.</summary>
    private async Task CommitAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            if (!await WasKeptAsync(failure)) throw;
        }
    }

    private async Task<T> WorkAndSaveAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var result = await work();
        await SaveChangesAsync(cancellation);
        return result;
    }
}
