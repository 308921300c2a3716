using ComplaintsPortal.Persistence.Sqlite;

namespace ComplaintsPortal.Casework.Upkeep.Backups;

/// <summary>What putting a backup back came to, and what somebody must see to now.</summary>
/// <param name="Held">What the backup holds.</param>
/// <param name="Aside">Where the database that was there is kept; null where there was none.</param>
/// <param name="Numbers">Numbers given out after the backup.</param>
/// <param name="Erasures">Cases erased after the backup that are there again.</param>
/// <param name="KeyFits">Whether this machine's key is the register's own; null where nothing tells.</param>
public sealed record Restored(BackupContents Held, string? Aside, IReadOnlyList<LostNumbers> Numbers, int Erasures, bool? KeyFits);
