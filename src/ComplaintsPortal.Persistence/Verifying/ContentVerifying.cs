using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Moving;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Verifying;

public static class ContentVerifying
{
    /// <summary>Complaints read at a time.</summary>
    private const int Batch = 500;

    /// <summary>
    /// Holds all that is stored of each complaint against what the journal committed to (R34), in the order in which they came, and
    /// names the first thing that is not as entered. Memory stays flat however many there are; the register may go on being written to.
    /// </summary>
    /// <param name="progress">Told how many complaints have been held against it, again and again.</param>
    public static async Task<ContentVerdict> VerifyContentsAsync(this RegisterContext database, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var (complaints, contents, erased) = (0L, 0L, 0L);
        Guid? next = ComplaintRange.Start;
        while (next is { } after)
        {
            var ids = await database.Complaints.AsNoTracking().Where(c => c.Id > after).OrderBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(cancellation);
            next = ids.Count == Batch ? ids[^1] : null;
            var range = new ComplaintRange(after, next);
            foreach (var complaint in await ReadAsync(database, range, ids, cancellation))
            {
                if (await WhatIsWrongAsync(database, complaint, cancellation) is { } fault) return new ContentVerdict(complaints, contents, erased, fault);
                if (complaint.ErasedBy is not null) erased++;
                else complaints++;
                contents += complaint.Contents.Count(content => !content.IsGone);
            }

            progress?.Invoke(complaints + erased);
        }

        return new ContentVerdict(complaints, contents, erased, null);
    }

    private static async Task<IReadOnlyCollection<StoredContents>> ReadAsync(RegisterContext database, ComplaintRange range, List<Guid> ids, CancellationToken cancellation)
    {
        try
        {
            return await new ContentReading(database, range).RunAsync(cancellation);
        }
        catch (Exception failure) when (JournalReading.IsOfTheEntry(failure) && !database.IsTransient(failure))
        {
            foreach (var id in ids)
                if (await UnreadableAsync(database, id, cancellation) is { } unreadable) return [unreadable];
            throw;
        }
    }

    /// <summary>The complaint, where it is the one that cannot be read.</summary>
    private static async Task<StoredContents?> UnreadableAsync(RegisterContext database, Guid id, CancellationToken cancellation)
    {
        try
        {
            await new ContentReading(database, ComplaintRange.Of(id)).RunAsync(cancellation);
            return null;
        }
        catch (Exception failure) when (JournalReading.IsOfTheEntry(failure) && !database.IsTransient(failure))
        {
            var reference = await database.Complaints.AsNoTracking().Where(c => c.Id == id).Select(c => c.Reference).SingleOrDefaultAsync(cancellation);
            return new StoredContents(id) { Reference = reference, IsUnreadable = true };
        }
    }

    /// <summary>What seems wrong is looked at again as of one moment: somebody may have been writing to the complaint.</summary>
    private static async Task<ContentFault?> WhatIsWrongAsync(RegisterContext database, StoredContents complaint, CancellationToken cancellation)
    {
        if (ContentCheck.WhatIsWrong(complaint) is not { } fault) return null;
        if (complaint.IsUnreadable) return fault;
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var moment = await OneMomentAsync(database, cancellation);
            var again = await ReadAsync(database, ComplaintRange.Of(complaint.ComplaintId), [complaint.ComplaintId], cancellation);
            return again.Select(ContentCheck.WhatIsWrong).FirstOrDefault(wrong => wrong is not null);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>An embedded database shows one moment to whoever only reads, and keeps nobody from writing.</summary>
    private static async Task<IDbContextTransaction> OneMomentAsync(RegisterContext database, CancellationToken cancellation) =>
        database.Database.GetDbConnection() is SqliteConnection embedded
            ? (await database.Database.UseTransactionAsync(embedded.BeginTransaction(deferred: true), cancellation))!
            : await database.Database.BeginTransactionAsync(MovingDialect.Of(database).OneMoment, cancellation);
}
