using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>
/// Copies a whole register into an empty database of any kind, in one transaction there: what is committed was read back and
/// compared before, so a target holds all of it or nothing. The source is read as of one moment and never written to.
/// </summary>
public sealed class RegisterMove(DatabaseSettings from, DatabaseSettings to)
{
    public async Task<MovedRegister> ExecuteAsync(CancellationToken cancellation = default)
    {
        if (from.Provider == to.Provider && from.ConnectionText == to.ConnectionText) throw new MoveException(MoveFault.Same, "");
        if (from.Provider == DatabaseProvider.Sqlite && !File.Exists(SqliteOptions.FileOf(from)))
            throw new MoveException(MoveFault.SourceNotCurrent, SqliteOptions.FileOf(from));
        await using var source = new MovingSide(from);
        await using var target = new MovingSide(to);
        await Reaching(MoveFault.SourceUnreachable, () => OpenAsync(source, cancellation));
        await Reaching(MoveFault.TargetUnreachable, () => PrepareAsync(target, cancellation));
        return await Reaching(MoveFault.CopyFailed, () => CopyAsync(source, target, cancellation));
    }

    private static async Task<bool> OpenAsync(MovingSide source, CancellationToken cancellation)
    {
        if (!await source.TakeAloneAsync(cancellation)) throw new MoveException(MoveFault.SourceInUse, "");
        if (!await source.Register.IsCurrentAsync(cancellation)) throw new MoveException(MoveFault.SourceNotCurrent, "");
        await source.BeginReadingAsync(cancellation);
        return true;
    }

    /// <summary>Looks before it touches: a database that is not empty is left exactly as it is.</summary>
    private async Task<bool> PrepareAsync(MovingSide target, CancellationToken cancellation)
    {
        var exists = await target.ExistsAsync(cancellation);
        if (exists && !await target.TakeAloneAsync(cancellation)) throw new MoveException(MoveFault.TargetInUse, "");
        if (exists && await target.WhyNotEmptyAsync(cancellation) is { } reason) throw reason;
        if (!exists && to.Provider == DatabaseProvider.Sqlite) MakePrivate(SqliteOptions.FileOf(to));
        await target.Register.MigrateAsync(cancellation);
        if (!exists && !await target.TakeAloneAsync(cancellation)) throw new MoveException(MoveFault.TargetInUse, "");
        await target.BeginWritingAsync(cancellation);
        return true;
    }

    private static void MakePrivate(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        SqliteCopy.CreatePrivate(file);
    }

    private static async Task<MovedRegister> CopyAsync(MovingSide source, MovingSide target, CancellationToken cancellation)
    {
        var journal = await IntactAsync(source, cancellation);
        var digests = new List<ContentDigest>();
        foreach (var table in target.Tables) digests.Add(await CopyAsync(table, source, target, cancellation));
        var files = await FileSeals.SetAsync(source, target, cancellation);
        foreach (var (table, digest) in target.Tables.Zip(digests)) await CompareAsync(table, digest, target, cancellation);
        var moved = await target.Register.VerifyJournalAsync(journal.Head, cancellation: cancellation);
        if (!moved.Intact || moved.Head != journal.Head) throw new MoveException(MoveFault.Differs, "journal");
        var complaints = await target.Register.Complaints.CountAsync(cancellation);
        await target.CommitAsync();
        return new MovedRegister(target.Tables.Zip(digests).ToDictionary(one => one.First.Name, one => one.Second.Rows), complaints, files, moved);
    }

    /// <summary>The rows go over in the form that the target keeps; the digest is of what must be found there afterwards.</summary>
    private static async Task<ContentDigest> CopyAsync(MovedTable table, MovingSide source, MovingSide target, CancellationToken cancellation)
    {
        var theirs = source.Table(table.Name);
        var digest = new ContentDigest(table);
        await using var writer = new RowWriter(target.Command, target.Dialect, table);
        await Naming(table, async () =>
        {
            await writer.BeginAsync(cancellation);
            await foreach (var row in theirs.ReadAsync(source, cancellation))
            {
                var kept = target.Kept(table, theirs, row);
                digest.Add(kept);
                await writer.AddAsync(kept, cancellation);
            }

            await writer.EndAsync(cancellation);
        });
        return digest;
    }

    private static async Task CompareAsync(MovedTable table, ContentDigest wanted, MovingSide target, CancellationToken cancellation)
    {
        var found = new ContentDigest(table);
        await Naming(table, async () =>
        {
            await foreach (var row in table.ReadAsync(target, cancellation)) found.Add(row);
        });
        if (!found.IsThatOf(wanted)) throw new MoveException(MoveFault.Differs, table.Name);
    }

    private static async Task<JournalVerdict> IntactAsync(MovingSide source, CancellationToken cancellation)
    {
        var verdict = await source.Register.VerifyJournalAsync(cancellation: cancellation);
        return verdict.Fault is { } fault ? throw new MoveException(MoveFault.JournalBroken, $"{fault.Sequence}") : verdict;
    }

    private static async Task Naming(MovedTable table, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is not (MoveException or OperationCanceledException))
        {
            throw new MoveException(MoveFault.CopyFailed, $"{table.Name}: {(DatabaseFailure.In(failure) ?? failure).Message}", failure);
        }
    }

    private static async Task<T> Reaching<T>(MoveFault fault, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException || DatabaseFailure.In(failure) is not null)
        {
            throw new MoveException(fault, (DatabaseFailure.In(failure) ?? failure).Message, failure);
        }
    }
}
