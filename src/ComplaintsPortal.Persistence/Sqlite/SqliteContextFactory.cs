using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sqlite;

internal sealed class SqliteContextFactory(IDbContextFactory<SqliteRegisterContext> inner) : IDbContextFactory<RegisterContext>
{
    public RegisterContext CreateDbContext() => inner.CreateDbContext();
}
