using System.Globalization;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>
/// Puts a backup in the place of the embedded database. Everything is examined, brought to the current schema and noted in the
/// journal in a copy first; the database that was there is kept aside. Refuses while a portal works with it.
/// </summary>
public sealed class RestoreRegister(SqliteBackups backups, SqliteInUse inUse, Lazy<SecretKeeper> secrets, TimeProvider time)
{
    private const string Numbers = "SELECT name || '/' || year || '/' || last FROM sequences";
    private const string Erased = "SELECT complaint_id FROM erasures";

    public async Task<Restored> ExecuteAsync(string file, CancellationToken cancellation)
    {
        using var alone = inUse.Own();
        await using var copy = await backups.StageAsync(file, cancellation);
        var held = await copy.ExamineAsync(cancellation);
        if (held.Journal.Fault is { } fault) throw new BackupException(BackupFault.JournalBroken, $"{fault.Sequence}");
        await using var register = copy.Open();
        var numbers = await LostNumbersAsync(register, cancellation);
        var erasures = await LostErasuresAsync(register, cancellation);
        var keyFits = await KeyFitsAsync(register, cancellation);
        await NoteAsync(register, held.Journal, cancellation);
        return new Restored(held, backups.Replace(copy, time.GetUtcNow()), numbers, erasures, keyFits);
    }

    /// <summary>A restoring is an act on the register: whoever holds a head noted after the backup finds here why the chain has no such entry (R34).</summary>
    private Task NoteAsync(RegisterContext register, JournalVerdict journal, CancellationToken cancellation)
    {
        var act = new JournalAct(time.GetUtcNow(), Actor.Portal, ActNames.RegisterRestored) { Facts = Facts.Of(("head", journal.Head)) };
        return register.WriteAsync(() => register.AppendAsync([act], cancellation), cancellation);
    }

    /// <summary>Numbers given out after the backup: they will be given out again, so whoever holds one must be known.</summary>
    private async Task<IReadOnlyList<LostNumbers>> LostNumbersAsync(RegisterContext register, CancellationToken cancellation)
    {
        var kept = await register.Sequences.AsNoTracking().ToDictionaryAsync(s => (s.Name, s.Year), s => s.Last, cancellation);
        return [.. backups.AskCurrent(Numbers).Select(text => text.Split('/')).Where(parts => parts.Length == 3)
            .Select(parts => (Name: parts[0], Year: int.Parse(parts[1], CultureInfo.InvariantCulture), Last: int.Parse(parts[2], CultureInfo.InvariantCulture)))
            .Select(now => new LostNumbers(now.Name, now.Year, kept.GetValueOrDefault((now.Name, now.Year)) + 1, now.Last))
            .Where(lost => lost.First <= lost.Last)];
    }

    /// <summary>How many cases were erased at their term after the backup, and are there again (R40).</summary>
    private async Task<int> LostErasuresAsync(RegisterContext register, CancellationToken cancellation)
    {
        var now = backups.AskCurrent(Erased);
        if (now.Count == 0) return 0;
        var kept = await register.Erasures.AsNoTracking().Select(erasure => erasure.ComplaintId).ToListAsync(cancellation);
        return now.Count(id => !kept.Contains(Guid.Parse(id)));
    }

    /// <summary>Whether the key on this machine is the one that the register's secrets were made with; null where no complaint tells.</summary>
    private async Task<bool?> KeyFitsAsync(RegisterContext register, CancellationToken cancellation)
    {
        var keeper = secrets.Value;
        var newest = await register.TrackingSecrets.AsNoTracking()
            .Where(secret => secret.Purpose == SecretPurpose.Code)
            .OrderByDescending(secret => secret.ComplaintId)
            .Select(secret => new { secret.ComplaintId, secret.Digest })
            .FirstOrDefaultAsync(cancellation);
        if (newest is null) return null;
        var id = newest.ComplaintId;
        return keeper.DigestOfCode(id, keeper.Code(id.ToString("N"))).AsSpan().SequenceEqual(newest.Digest);
    }
}
