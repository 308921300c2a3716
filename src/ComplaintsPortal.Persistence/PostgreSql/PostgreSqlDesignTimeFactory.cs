using Microsoft.EntityFrameworkCore.Design;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>For <c>dotnet ef</c> alone, which asks no server.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlRegisterContext>
{
    public PostgreSqlRegisterContext CreateDbContext(string[] args) => (PostgreSqlRegisterContext)RegisterContexts.Open(
        new DatabaseSettings("data", "Host=localhost;Database=register", DatabaseProvider.PostgreSql));
}
