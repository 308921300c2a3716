using ComplaintsPortal.Persistence.Keys;
using ComplaintsPortal.Persistence.Organisation;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Persistence.Tests.Sqlite;

/// <summary>A start may be short only where the long way would change nothing.</summary>
[OnlyOn(DatabaseProvider.Sqlite)]
public sealed class RegisterGlanceTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Take_RegisterAsItWasLeft_TellsTheLastProfileAndTheKey()
    {
        await EstablishAsync();

        var glance = RegisterGlance.Take(_database.Settings);

        Assert.Equal(new RegisterGlance("abc", (2, "{\"name\":\"b\"}"), 0, HasAccounts: false), glance);
    }

    [Fact]
    public async Task Take_SomebodyHasAnAccount_SaysSo()
    {
        await EstablishAsync();
        _database.RunRaw("INSERT INTO staff (id, name, role, disabled, created_at, email_confirmed, password_hash, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count) VALUES ('a', 'Ana', 'Manager', 0, '2026-01-01', 1, 'x', 0, 0, 0, 0)");

        Assert.True(RegisterGlance.Take(_database.Settings)!.HasAccounts);
    }

    [Theory]
    [InlineData("DROP TRIGGER journal_never_change")]
    [InlineData("ALTER TABLE staff ADD COLUMN colour TEXT")]
    [InlineData("PRAGMA user_version = 7")]
    [InlineData("DELETE FROM known_keys")]
    public async Task Take_SomethingIsOtherwise_GoesTheLongWay(string statement)
    {
        await EstablishAsync();
        Assert.NotNull(RegisterGlance.Take(_database.Settings));
        _database.RunRaw(statement);

        Assert.Null(RegisterGlance.Take(_database.Settings));
    }

    [Fact, Trait("Rule", "R34")]
    public async Task Take_WallPutBackByAStart_IsShortAgain()
    {
        await EstablishAsync();
        _database.RunRaw("DROP TRIGGER journal_never_change");
        await using (var database = _database.CreateDbContext()) await database.MigrateAsync();

        Assert.NotNull(RegisterGlance.Take(_database.Settings));
    }

    [Fact]
    public void Take_NoRegisterYet_MakesNone()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(RegisterGlance.Take(new DatabaseSettings(folder.Path)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private async Task EstablishAsync()
    {
        await using var database = _database.CreateDbContext();
        await database.MigrateAsync();
        await database.WriteAsync(() =>
        {
            database.KnownKeys.Add(new KnownKey { Name = KnownKey.Server, Fingerprint = "abc", Since = Now });
            database.Add(new ProfileVersion { Version = 1, Json = "{\"name\":\"a\"}", SavedAt = Now });
            database.Add(new ProfileVersion { Version = 2, Json = "{\"name\":\"b\"}", SavedAt = Now });
            return Task.CompletedTask;
        });
    }
}
