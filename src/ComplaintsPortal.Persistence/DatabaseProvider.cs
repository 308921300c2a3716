namespace ComplaintsPortal.Persistence;

/// <summary>Which database keeps the register; the names are the ones of <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>The embedded one: a file in the data directory.</summary>
    Sqlite,
    PostgreSql,
    SqlServer,
}
