using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>The embedded database as it was before this program brings it to a newer schema, in the folder of the nightly backups: the way back to the older program.</summary>
public sealed class BackUpBeforeUpgrade(RegisterContext database, SqliteBackups backups, NightlyBackups folder, OfficeClock clock)
{
    /// <summary>The file, named after the last migration it bears; null where there is nothing to bring up to date, or nothing yet.</summary>
    public async Task<string?> MakeIfDueAsync(CancellationToken cancellation)
    {
        await database.RequireKnownAsync(cancellation);
        if ((await database.Database.GetAppliedMigrationsAsync(cancellation)).Max(StringComparer.Ordinal) is not { } version) return null;
        if (await database.IsCurrentAsync(cancellation)) return null;
        folder.Prepare();
        var file = folder.FileBefore(version, clock.Instant);
        await backups.WriteOlderAsync(file, cancellation);
        return file;
    }
}
