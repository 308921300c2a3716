using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Sequences;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Sequences;

[Trait("Rule", "R2"), Trait("Rule", "R3")]
public sealed class SequenceNumbersTests : IDisposable
{
    private const string Name = "reference";
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Next_ByEightWritersSomeOfWhomFail_LeavesNoGap()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => WriteAsync(writer, 15))));

        var numbers = kept.SelectMany(number => number).Order().ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
        Assert.Equal(8 * 10, numbers.Count);
    }

    [Fact]
    public async Task Next_ByTwoProcesses_LeavesNoGap()
    {
        var here = Task.Run(() => WriteAsync(0, 30));
        var there = Task.Run(() => WriteRaw(30));

        var numbers = (await here).Concat(await there).Order().ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public async Task Next_AfterACrashBeforeTheCommit_GivesTheNumberAgain()
    {
        await using (var crashing = _database.CreateDbContext())
        {
            await crashing.Database.BeginTransactionAsync();
            Assert.Equal(1, await crashing.NextNumberAsync(Name, 2026));
        }

        await using var database = _database.CreateDbContext();

        Assert.Equal(1, await database.WriteAsync(() => database.NextNumberAsync(Name, 2026)));
    }

    [Fact]
    public async Task Next_InAnotherYearOrUnderAnotherName_StartsAtOne()
    {
        await using var database = _database.CreateDbContext();

        var numbers = await database.WriteAsync(async () => new[]
        {
            await database.NextNumberAsync(Name, 2026), await database.NextNumberAsync(Name, 2026),
            await database.NextNumberAsync(Name, 2027), await database.NextNumberAsync("register", 2026),
        });

        Assert.Equal([1, 2, 1, 1], numbers);
    }

    [Theory]
    [InlineData(41, 42)]
    [InlineData(1, 3)]
    public async Task Next_AfterAnImport_GoesOnAfterTheHighest(int imported, int expected)
    {
        await using var database = _database.CreateDbContext();

        var next = await database.WriteAsync(async () =>
        {
            await database.NextNumberAsync(Name, 2026);
            await database.NextNumberAsync(Name, 2026);
            await database.ContinueAfterAsync(Name, 2026, imported);
            return await database.NextNumberAsync(Name, 2026);
        });

        Assert.Equal(expected, next);
    }

    [Fact]
    public async Task Next_OutsideAWrite_IsRefused()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.NextNumberAsync(Name, 2026));
    }

    [Fact]
    public async Task Save_TheSameReferenceTwice_IsAUniqueViolation()
    {
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint(rank: 5))));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(
            () => database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint(rank: 5)))));

        Assert.True(database.IsUniqueViolation(failure));
        Assert.False(database.IsTransient(failure));
    }

    /// <summary>Every third write fails after it has taken its number; a new context each time, as in requests.</summary>
    private async Task<List<int>> WriteAsync(int writer, int writes)
    {
        var kept = new List<int>();
        for (var write = 0; write < writes; write++)
        {
            await using var database = _database.CreateDbContext();
            var fails = (write + writer) % 3 == 0;
            try
            {
                kept.Add(await database.WriteAsync(async () =>
                {
                    var number = await database.NextNumberAsync(Name, 2026);
                    database.Add(Sample.Complaint(number));
                    await database.SaveChangesAsync();
                    return fails ? throw new TimeoutException() : number;
                }));
            }
            catch (TimeoutException)
            {
                continue;
            }
        }
        return kept;
    }

    /// <summary>What another process would do: it knows nothing of this one's queue, only of the database's lock.</summary>
    private List<int> WriteRaw(int writes)
    {
        var kept = new List<int>();
        using var connection = _database.OpenRaw();
        for (var write = 0; write < writes; write++)
        {
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = _database.Settings.Provider switch
            {
                DatabaseProvider.PostgreSql => "SELECT pg_advisory_xact_lock(1380142081)",
                DatabaseProvider.SqlServer => "EXEC sp_getapplock 'complaints-register', 'Exclusive', 'Transaction'",
                _ => "SELECT 1",
            };
            command.ExecuteNonQuery();
            command.CommandText = $"UPDATE sequences SET last = last + 1 WHERE name = '{Name}' AND year = 2026";
            if (command.ExecuteNonQuery() == 0)
            {
                command.CommandText = $"INSERT INTO sequences(name, year, last) VALUES ('{Name}', 2026, 1)";
                command.ExecuteNonQuery();
            }
            command.CommandText = $"SELECT last FROM sequences WHERE name = '{Name}' AND year = 2026";
            kept.Add(Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
            transaction.Commit();
        }
        return kept;
    }
}
