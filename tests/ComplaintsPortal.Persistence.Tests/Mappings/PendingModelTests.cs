using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Mappings;

/// <summary>The migrations of every database are those of the model; no server is asked.</summary>
[OnlyOn]
public sealed class PendingModelTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null)]
    [InlineData(DatabaseProvider.PostgreSql, "Host=nowhere;Database=register")]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=register")]
    public void Migrations_OfTheModel_AreNotPending(DatabaseProvider provider, string? connection)
    {
        using var database = RegisterContexts.Open(new DatabaseSettings("data", connection, provider));

        Assert.False(database.Database.HasPendingModelChanges(), "The model has changed: see docs/decisions/0002-persistence.md on how to renew the migrations.");
        Assert.Contains("staff_passkeys", database.Model.GetEntityTypes().Select(entity => entity.GetTableName()));
    }
}
