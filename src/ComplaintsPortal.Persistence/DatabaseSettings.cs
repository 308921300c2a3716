using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Persistence.SqlServer;

namespace ComplaintsPortal.Persistence;

/// <summary>Where the register is kept. Paths are already resolved against the content root.</summary>
/// <param name="DataDirectory">Holds the embedded database where no connection string says otherwise.</param>
/// <param name="ConnectionString"><c>ConnectionStrings:Portal</c>; a server needs one.</param>
public sealed record DatabaseSettings(
    string DataDirectory, string? ConnectionString = null, DatabaseProvider Provider = DatabaseProvider.Sqlite)
{
    /// <summary>The connection string as it is used, with what the portal asks of every connection. Throws <see cref="ArgumentException"/> when it cannot be read or names no server.</summary>
    public string ConnectionText => Provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlOptions.ConnectionText(this),
        DatabaseProvider.SqlServer => SqlServerOptions.ConnectionText(this),
        _ => SqliteOptions.ConnectionText(this),
    };

    /// <summary>Without the connection string, which may hold a password.</summary>
    public override string ToString() => Provider.ToString();
}
