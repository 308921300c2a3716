using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Writing;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ComplaintsPortal.Persistence.Tests.PostgreSql;

/// <summary>What only a server does: lines that break, transactions that die, other instances that write.</summary>
[OnlyOn(DatabaseProvider.PostgreSql), Trait("Rule", "R1")]
public sealed class PostgreSqlWritingTests : IDisposable
{
    private const string EndOthers = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Write_WhenTheLineBreaksBeforeTheCommit_IsDoneAgain()
    {
        await using var database = _database.CreateDbContext();
        var tries = 0;

        await database.WriteAsync(async () =>
        {
            database.Add(Sample.Complaint());
            await database.SaveChangesAsync();
            if (++tries == 1) _database.RunRaw(EndOthers);
        });

        Assert.Equal(2, tries);
        Assert.Equal(1, await database.Complaints.CountAsync());
    }

    /// <summary>The answer to a commit that was done is lost: the database knows, and the work is not done twice.</summary>
    [Fact]
    public async Task Write_WhenTheAnswerToACommitIsLost_IsNotDoneAgain()
    {
        await using var database = RegisterContexts.Open(_database.Settings, options => options.AddInterceptors(new LosesTheAnswer(done: true)));
        var tries = 0;

        await database.WriteAsync(() => database.AppendAsync(Act(++tries)));

        Assert.Equal(1, tries);
        Assert.Equal(1, (await database.VerifyJournalAsync()).Entries);
    }

    [Fact]
    public async Task Write_WhenACommitWasNeverDone_IsDoneAgain()
    {
        await using var database = RegisterContexts.Open(_database.Settings, options => options.AddInterceptors(new LosesTheAnswer(done: false)));
        var tries = 0;

        await database.WriteAsync(() => database.AppendAsync(Act(++tries)));

        Assert.Equal(2, tries);
        Assert.Equal((1, true), (await database.VerifyJournalAsync() is var verdict ? (verdict.Entries, verdict.Intact) : default));
    }

    [Fact]
    public async Task Write_WhileAnotherInstanceWrites_WaitsAndSeesWhatItCommitted()
    {
        await using var mine = _database.CreateDbContext();
        using var other = _database.OpenRaw();
        using var theirs = other.BeginTransaction();
        Run(other, "SELECT pg_advisory_xact_lock(1380142081); INSERT INTO sequences(name, year, last) VALUES ('reference', 2026, 41)");

        var writing = mine.WriteAsync(() => mine.Sequences.AsNoTracking().Select(sequence => sequence.Last).SingleAsync());
        Assert.NotSame(writing, await Task.WhenAny(writing, Task.Delay(300)));
        theirs.Commit();

        Assert.Equal(41, await writing);
    }

    [Fact]
    public async Task Write_AfterADeadlockWithAnOutsider_IsDoneAgain()
    {
        await using var database = _database.CreateDbContext();
        var tries = 0;

        await database.WriteAsync(() => ++tries == 1
            ? throw new DbUpdateException("", new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected))
            : Task.CompletedTask);

        Assert.Equal(2, tries);
    }

    [Theory]
    [InlineData(PostgresErrorCodes.SerializationFailure, true)]
    [InlineData(PostgresErrorCodes.LockNotAvailable, true)]
    [InlineData(PostgresErrorCodes.AdminShutdown, true)]
    [InlineData(PostgresErrorCodes.UniqueViolation, false)]
    [InlineData(PostgresErrorCodes.DiskFull, false)]
    [InlineData(PostgresErrorCodes.QueryCanceled, false)]
    public async Task IsTransient_OfAnAnswer_SaysWhetherTryingAgainMayHelp(string code, bool transient)
    {
        await using var database = _database.CreateDbContext();

        Assert.Equal(transient, database.IsTransient(new InvalidOperationException("", new PostgresException("", "ERROR", "ERROR", code))));
    }

    [Fact]
    public async Task Write_WhoseOutcomeNobodyCanTell_SaysSo()
    {
        var gone = new NpgsqlConnectionStringBuilder(_database.ConnectionText) { Pooling = false };
        await using var database = RegisterContexts.Open(_database.Settings, options => options.AddInterceptors(new LosesTheAnswer(done: true, then: () =>
            RunOnServer($"ALTER DATABASE {gone.Database} ALLOW_CONNECTIONS false"))));

        await Assert.ThrowsAsync<OutcomeUnknownException>(() => database.WriteAsync(() => database.AppendAsync(Act(1))));

        RunOnServer($"ALTER DATABASE {gone.Database} ALLOW_CONNECTIONS true");
    }

    private static JournalAct Act(int name) => new(Sample.Instant, Sample.Agent, $"try-{name}");

    private void RunOnServer(string statement)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionText) { Database = "postgres" }.ToString());
        connection.Open();
        Run(connection, statement);
    }

    private static void Run(System.Data.Common.DbConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    /// <summary>A line that breaks while the first commit is answered: after it was done, or before.</summary>
    private sealed class LosesTheAnswer(bool done, Action? then = null) : DbTransactionInterceptor
    {
        private bool _first = true;

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!_first) return result;
            _first = false;
            if (done) await transaction.CommitAsync(cancellationToken);
            else await transaction.RollbackAsync(cancellationToken);
            then?.Invoke();
            throw new NpgsqlException("The line broke.", new IOException());
        }
    }
}
