using System.Data;
using ComplaintsPortal.Persistence.Moving;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>SQLite numbers after the highest row by itself, and <see cref="SqliteInUse"/> says who works with the file.</summary>
internal static class SqliteMoving
{
    /// <summary>Serializable takes the write lock at once, so no other program can change the file meanwhile.</summary>
    public static readonly MovingDialect Dialect = new(IsolationLevel.Serializable) { MostParameters = 100 };
}
