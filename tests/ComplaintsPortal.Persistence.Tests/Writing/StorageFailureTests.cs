using ComplaintsPortal.Persistence.Tests.SqlServer;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComplaintsPortal.Persistence.Tests.Writing;

/// <summary>A full or read-only disk is told from everything else, whichever database says so.</summary>
[Trait("Rule", "R1")]
public sealed class StorageFailureTests
{
    [Theory, OnlyOn]
    [InlineData(PostgresErrorCodes.DiskFull, true)]
    [InlineData(PostgresErrorCodes.IoError, true)]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, false)]
    [InlineData(PostgresErrorCodes.OutOfMemory, false)]
    public void Is_OfAnAnswerOfPostgreSql_SaysWhetherItIsTheDisk(string code, bool expected) =>
        Assert.Equal(expected, StorageFailure.Is(new DbUpdateException("", new PostgresException("", "ERROR", "ERROR", code))));

    [Theory, OnlyOn]
    [InlineData(1105, true)]
    [InlineData(9002, true)]
    [InlineData(3906, true)]
    [InlineData(823, true)]
    [InlineData(1205, false)]
    [InlineData(2627, false)]
    public async Task Is_OfAnAnswerOfSqlServer_SaysWhetherItIsTheDisk(int number, bool expected)
    {
        using var server = new TinySqlServer(number);
        await using var database = SqlServerClientTests.At(server.Port);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.Database.ExecuteSqlRawAsync("DELETE FROM leases"));

        Assert.Equal(expected, StorageFailure.Is(failure));
        Assert.NotNull(DatabaseFailure.In(failure));
    }

    [Fact, OnlyOn]
    public void Is_OfAMissingFile_IsFalse() => Assert.False(StorageFailure.Is(new FileNotFoundException()));

    [Fact, OnlyOn(DatabaseProvider.PostgreSql)]
    public async Task Write_ToAPostgreSqlThatTakesNone_IsRememberedUntilOneIsKept()
    {
        using var test = new TemporaryDatabase();
        await using (var closed = Open(test, "-c default_transaction_read_only=on"))
        {
            Assert.False(await closed.TakesWritesAsync());
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => closed.WriteAsync(() => Task.FromResult(closed.Add(Sample.Complaint()))));
            Assert.True(StorageFailure.Is(failure));
            Assert.True(closed.IsStorageFailing);
        }

        await using var database = Open(test, null);
        Assert.True(await database.TakesWritesAsync());
        await database.WriteAsync(() => Task.CompletedTask);
        Assert.True(database.IsStorageFailing);
        await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));
        Assert.False(database.IsStorageFailing);
    }

    private static RegisterContext Open(TemporaryDatabase test, string? options) => RegisterContexts.Open(test.Settings with
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(test.ConnectionText) { Options = options, Pooling = false }.ToString(),
    });
}
