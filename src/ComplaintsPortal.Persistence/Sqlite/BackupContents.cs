using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>What a copy of the register holds, as read from the copy itself.</summary>
/// <param name="Complaints">Arrivals of every kind.</param>
/// <param name="Files">Files received whole.</param>
/// <param name="Journal">The verdict of a walk through its journal.</param>
/// <param name="Bytes">Length of the file.</param>
public sealed record BackupContents(int Complaints, int Files, JournalVerdict Journal, long Bytes);
