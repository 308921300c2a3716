using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Sqlite;

[OnlyOn(DatabaseProvider.Sqlite), Trait("Rule", "R1")]
public sealed class PragmaTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public static TheoryData<string, string> Wanted => new()
    {
        { "journal_mode", "wal" },
        { "synchronous", "2" },
        { "foreign_keys", "1" },
        { "busy_timeout", "60000" },
        { "secure_delete", "1" },
    };

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Wanted))]
    public async Task Open_AnyConnection_HasThePragma(string pragma, string value)
    {
        await using var first = _database.CreateDbContext();
        await using var second = _database.CreateDbContext();
        await first.Database.OpenConnectionAsync();
        second.Database.OpenConnection();

        Assert.Equal(value, Read(first, pragma));
        Assert.Equal(value, Read(second, pragma));
        await first.Database.CloseConnectionAsync();
        await first.Database.OpenConnectionAsync();
        Assert.Equal(value, Read(first, pragma));
    }

    [Fact]
    public async Task Save_AReferenceToNothing_IsRefused()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<DbUpdateException>(
            () => database.WriteAsync(() => Task.FromResult(database.Add(Sample.Letter(Guid.CreateVersion7())))));
    }

    private static string Read(RegisterContext database, string pragma)
    {
        using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return command.ExecuteScalar()!.ToString()!;
    }
}
