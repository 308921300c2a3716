using Microsoft.EntityFrameworkCore.Design;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>For <c>dotnet ef</c> alone.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteRegisterContext>
{
    public SqliteRegisterContext CreateDbContext(string[] args) => (SqliteRegisterContext)RegisterContexts.Open(new DatabaseSettings("data"));
}
