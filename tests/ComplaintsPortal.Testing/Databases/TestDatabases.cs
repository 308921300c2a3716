using ComplaintsPortal.Persistence;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>The databases that tests run on. SQLite is always there; the others may be missing, and then say so.</summary>
public static class TestDatabases
{
    private static readonly AsyncLocal<DatabaseProvider> Running = new();

    /// <summary>The one of the running test: what <see cref="TemporaryDatabase"/> makes unless it is told otherwise.</summary>
    public static DatabaseProvider Current
    {
        get => Running.Value;
        internal set => Running.Value = value;
    }

    /// <summary>Why no test can run on it here; null where it can.</summary>
    public static string? WhyNot(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlServer.WhyNot,
        DatabaseProvider.SqlServer => SqlServerOfTests.WhyNot,
        _ => null,
    };
}
