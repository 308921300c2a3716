using System.Data.Common;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Moving;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Moving;

/// <summary>From the embedded database to the one that the test runs on, and back.</summary>
public sealed class RegisterMoveTests : IDisposable
{
    private readonly TemporaryDatabase _source = new(DatabaseProvider.Sqlite);
    private readonly TemporaryDatabase _target = new();
    private readonly TemporaryDatabase _back = new(DatabaseProvider.Sqlite);

    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
        _back.Dispose();
    }

    [Fact, Trait("Rule", "R1"), Trait("Rule", "R34")]
    public async Task Move_ThereAndBack_LosesNoRowOfAnyTable()
    {
        await WholeRegister.FillAsync(_source);
        var head = await HeadAsync(_source);

        var there = await MoveAsync(_source, _target);
        var back = await MoveAsync(_target, _back);

        Assert.All(there.Rows, table => Assert.True(table.Value > 0, $"WholeRegister puts no row into {table.Key}: then nothing is proved of it."));
        Assert.Equal(there.Rows, back.Rows);
        Assert.Equal((head, head), (there.Journal.Head, back.Journal.Head));
        Assert.Equal(head, await HeadAsync(_back));
        Assert.Equal(Rows(_source), Rows(_back));
        Assert.Equal(3, there.Files);
        Assert.Equal(await PasskeyAsync(_source), await PasskeyAsync(_back));
    }

    /// <summary>A table that is added later is moved, or its mapping says that it stays behind.</summary>
    [Fact]
    public async Task Move_OfTheModel_CoversEveryTableOfTheDatabase()
    {
        var moved = await MoveAsync(_source, _target);
        await using var database = _target.CreateDbContext();

        var inDatabase = await database.Database.SqlQueryRaw<string>(_target.Settings.Provider == DatabaseProvider.Sqlite
            ? "SELECT name AS Value FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'search!_index%' ESCAPE '!'"
            : "SELECT table_name AS \"Value\" FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'dbo')").ToListAsync();

        Assert.Equal(inDatabase.Where(name => !name.StartsWith("__EF", StringComparison.Ordinal)).Order(), moved.Rows.Keys.Concat(MovingModel.LeftBehind(database.Model)).Order());
    }

    [Fact]
    public async Task Move_WithFiles_KeepsThemByteForByte()
    {
        await WholeRegister.FillAsync(_source);

        await MoveAsync(_source, _target);

        await using var database = _target.CreateDbContext();
        var document = await database.Documents.SingleAsync();
        await using var content = await new DocumentStore(_target, TimeProvider.System).OpenReadAsync(document.Id);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        Assert.Equal(WholeRegister.Content, bytes.ToArray());
    }

    /// <summary>What a client would cut, or a statement's bound on memory part (R1).</summary>
    [Fact, Trait("Rule", "R1")]
    public async Task Move_OfALongTextAndFile_KeepsThemWhole()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{i} œuvre\n"))[..100_000];
        var content = Enumerable.Range(0, 9 << 20).Select(i => (byte)(i * 31 >> 5)).ToArray();
        var file = await new DocumentStore(_source, TimeProvider.System).WriteAsync(new MemoryStream(content));
        await using (var database = _source.CreateDbContext())
        {
            var complaint = Sample.Complaint(description: text);
            await database.WriteAsync(() => database.AddRangeAsync(complaint, new Note(Guid.CreateVersion7(), complaint.Id, text, Sample.Agent, Sample.Now)));
        }

        await MoveAsync(_source, _target);

        await using var moved = _target.CreateDbContext();
        Assert.Equal((text, text), ((await moved.Complaints.SingleAsync()).Description, (await moved.Notes.SingleAsync()).Text));
        await using var stream = await new DocumentStore(_target, TimeProvider.System).OpenReadAsync(file.Id);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        Assert.Equal(content, bytes.ToArray());
    }

    [Fact]
    public async Task Write_AfterAMove_GoesOnWithSearchNumbersAndTheWall()
    {
        await WholeRegister.FillAsync(_source);
        await MoveAsync(_source, _target);

        await using var database = _target.CreateDbContext();
        await database.WriteAsync(async () =>
        {
            database.Add(Sample.Complaint(900, subject: "Chauffage éteint"));
            await database.AppendAsync(new JournalAct(Sample.Later(900).At, Sample.Agent, "complaint.noted"));
        });

        Assert.Equal(1, await database.Matching("chauff eteint").CountAsync());
        Assert.True(await database.Matching("session annulee").CountAsync() >= 2);
        Assert.True((await database.VerifyJournalAsync()).Intact);
        Assert.ThrowsAny<DbException>(() => _target.RunRaw("DELETE FROM journal"));
        Assert.ThrowsAny<DbException>(() => _target.RunRaw("UPDATE stored_files SET length = 1 WHERE sha256 IS NOT NULL"));
    }

    [Fact]
    public async Task Move_TheCharacterNought_IsTakenAsWhenItIsFiledThere()
    {
        await using (var database = _source.CreateDbContext())
        {
            // As it lies in a register from before texts were made safe on their way in.
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint()).Property(complaint => complaint.Subject).CurrentValue = "a\0b"));
        }

        await MoveAsync(_source, _target);

        await using var moved = _target.CreateDbContext();
        Assert.Matches("^a.b$", (await moved.Complaints.SingleAsync()).Subject);
    }

    [Fact]
    public async Task Move_IntoADatabaseWithARow_IsRefusedAndLeavesIt()
    {
        await WholeRegister.FillAsync(_source);
        await using (var database = _target.CreateDbContext())
        {
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));
        }

        var before = _target.Rows();

        var refused = await RefusedAsync(_source.Settings, _target.Settings);

        Assert.Equal((MoveFault.TargetNotEmpty, before), (refused.Fault, _target.Rows()));
    }

    [Fact]
    public async Task Move_IntoAnotherProgramsDatabase_IsRefusedAndLeavesIt()
    {
        _target.RunRaw("DELETE FROM \"__EFMigrationsHistory\"");

        Assert.Equal(MoveFault.TargetForeign, (await RefusedAsync(_source.Settings, _target.Settings)).Fault);
    }

    [Fact]
    public async Task Move_OfABrokenJournal_NamesTheEntryAndKeepsNothing()
    {
        await WholeRegister.FillAsync(_source);
        _source.DropTrigger("journal_never_change", "journal");
        _source.RunRaw("UPDATE journal SET act = 'autre' WHERE sequence = 12");

        var refused = await RefusedAsync(_source.Settings, _target.Settings);

        Assert.Equal((MoveFault.JournalBroken, "12"), (refused.Fault, refused.Detail));
        Assert.Equal(0, await CountAsync(_target));
    }

    [Fact]
    public async Task Move_OfADamagedFile_NamesItAndKeepsNothing()
    {
        await WholeRegister.FillAsync(_source);
        _source.DropTrigger("file_chunks_never_change", "file_chunks");
        _source.RunRaw("UPDATE file_chunks SET bytes = x'00' WHERE number = 2");

        Assert.Equal(MoveFault.FileDamaged, (await RefusedAsync(_source.Settings, _target.Settings)).Fault);
        Assert.Equal(0, await CountAsync(_target));
    }

    [Fact]
    public async Task Move_WhileAPortalServesOnEither_IsRefused()
    {
        using (var serving = new SqliteInUse(_source.Settings))
        {
            serving.Share();
            Assert.Equal(MoveFault.SourceInUse, (await RefusedAsync(_source.Settings, _back.Settings)).Fault);
        }

        using var other = Serving(_target);
        Assert.Equal(MoveFault.TargetInUse, (await RefusedAsync(_source.Settings, _target.Settings)).Fault);
    }

    /// <summary>The server itself ends the connection of who does not work, while the move looks.</summary>
    [Fact, OnlyOn(DatabaseProvider.PostgreSql)]
    public async Task Move_WhileTheLastConnectionIsLeaving_WaitsForIt()
    {
        await WholeRegister.FillAsync(_source);
        using var leaving = Serving(_target);
        using (var command = _connection!.CreateCommand())
        {
            command.CommandText = "SET idle_session_timeout = 500";
            command.ExecuteNonQuery();
        }

        var moved = await new RegisterMove(_source.Settings, _target.Settings).ExecuteAsync();

        Assert.True(moved.Complaints > 0);
    }

    [Fact]
    public async Task Move_ToOrFromWhereThereIsNothing_SaysWhich()
    {
        var nowhere = new DatabaseSettings("", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=secret;Timeout=3", DatabaseProvider.PostgreSql);
        var missing = new DatabaseSettings(Path.Combine(_source.Settings.DataDirectory, "absent"));

        var refused = await RefusedAsync(_target.Settings, nowhere);
        Assert.Equal(MoveFault.TargetUnreachable, refused.Fault);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(MoveFault.SourceUnreachable, (await RefusedAsync(nowhere, _target.Settings)).Fault);
        Assert.Equal(MoveFault.SourceNotCurrent, (await RefusedAsync(missing, _target.Settings)).Fault);
        Assert.Equal(MoveFault.Same, (await RefusedAsync(_target.Settings, _target.Settings)).Fault);
        Assert.False(Directory.Exists(missing.DataDirectory));
    }

    private static Task<MovedRegister> MoveAsync(TemporaryDatabase from, TemporaryDatabase to)
    {
        from.LetGo();
        to.LetGo();
        return new RegisterMove(from.Settings, to.Settings).ExecuteAsync();
    }

    private Task<MoveException> RefusedAsync(DatabaseSettings from, DatabaseSettings to)
    {
        _source.LetGo();
        if (from.Provider != DatabaseProvider.Sqlite || _connection is null) _target.LetGo();
        return Assert.ThrowsAsync<MoveException>(() => new RegisterMove(from, to).ExecuteAsync());
    }

    private DbConnection? _connection;

    /// <summary>As a portal does that works with it.</summary>
    private IDisposable Serving(TemporaryDatabase place)
    {
        if (place.Settings.Provider == DatabaseProvider.Sqlite)
        {
            var share = new SqliteInUse(place.Settings);
            share.Share();
            return share;
        }

        return _connection = place.OpenRaw();
    }

    private static async Task<JournalHead> HeadAsync(TemporaryDatabase place)
    {
        await using var database = place.CreateDbContext();
        return await database.JournalHeadAsync();
    }

    private static async Task<int> CountAsync(TemporaryDatabase place)
    {
        await using var database = place.CreateDbContext();
        return await database.Complaints.CountAsync() + await database.Journal.CountAsync() + await database.FileChunks.CountAsync();
    }

    private static async Task<string> PasskeyAsync(TemporaryDatabase place)
    {
        await using var database = place.CreateDbContext();
        return System.Text.Json.JsonSerializer.Serialize(await database.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().SingleAsync());
    }

    /// <summary>A database may lay out JSON of its own type in its own way: passkeys are compared by what they mean.</summary>
    private static string Rows(TemporaryDatabase place) =>
        string.Join('\n', place.Rows().Split('\n').Where(line => !line.Contains("ClientDataJson", StringComparison.Ordinal)));
}
