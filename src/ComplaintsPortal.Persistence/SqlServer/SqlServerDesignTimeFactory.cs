using Microsoft.EntityFrameworkCore.Design;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>For <c>dotnet ef</c> alone, which asks no server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerRegisterContext>
{
    public SqlServerRegisterContext CreateDbContext(string[] args) => (SqlServerRegisterContext)RegisterContexts.Open(
        new DatabaseSettings("data", "Server=localhost;Database=register", DatabaseProvider.SqlServer));
}
