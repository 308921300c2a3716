using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>One of the two databases of a move: one connection of its own, one transaction, nobody else beside where that can be known.</summary>
internal sealed class MovingSide : IAsyncDisposable
{
    /// <summary>A server sees a moment late that a connection was closed: the one that looked whether the database exists, or those of a portal just stopped.</summary>
    private static readonly TimeSpan Leaving = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly DatabaseSettings _settings;
    private readonly Dictionary<string, MovedTable> _tables;
    private IDisposable? _alone;

    public MovingSide(DatabaseSettings settings)
    {
        _settings = settings;
        Register = RegisterContexts.Open(settings with { ConnectionString = WithoutPool(settings.ConnectionString) });
        Dialect = MovingDialect.Of(Register);
        Tables = [.. MovingModel.Tables(Register.Model).Select(table => new MovedTable(table))];
        _tables = Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
    }

    public RegisterContext Register { get; }

    public MovingDialect Dialect { get; }

    /// <summary>In the order in which they can be filled.</summary>
    public IReadOnlyList<MovedTable> Tables { get; }

    public MovedTable Table(string name) => _tables[name];

    /// <summary>Whether there is a database at all.</summary>
    public Task<bool> ExistsAsync(CancellationToken cancellation) => Creator.ExistsAsync(cancellation);

    /// <summary>Why it is not a database that a register could be put into; null where it is.</summary>
    public async Task<MoveException?> WhyNotEmptyAsync(CancellationToken cancellation)
    {
        var applied = (await Register.Database.GetAppliedMigrationsAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        if (applied.Count == 0) return await Creator.HasTablesAsync(cancellation) ? new MoveException(MoveFault.TargetForeign, "") : null;
        if (!applied.SetEquals(Register.Database.GetMigrations())) return new MoveException(MoveFault.TargetForeign, "__EFMigrationsHistory");
        foreach (var table in Tables)
        {
            await using var command = Command($"SELECT CASE WHEN EXISTS (SELECT 1 FROM \"{table.Name}\") THEN 1 ELSE 0 END");
            if (Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture) == 1) return new MoveException(MoveFault.TargetNotEmpty, table.Name);
        }

        return null;
    }

    /// <summary>False where somebody else works with it and goes on to; else nobody can until this is disposed.</summary>
    public async Task<bool> TakeAloneAsync(CancellationToken cancellation)
    {
        if (_settings.Provider == DatabaseProvider.Sqlite)
        {
            try
            {
                _alone = new SqliteInUse(_settings).Own();
            }
            catch (BackupException held) when (held.Fault == BackupFault.InUse)
            {
                return false;
            }
        }

        await Register.Database.OpenConnectionAsync(cancellation);
        if (Dialect.Alone is not { } question) return true;
        var since = Stopwatch.StartNew();
        while (!await IsTrueAsync(question, cancellation))
        {
            if (since.Elapsed > Leaving) return false;
            await Task.Delay(BetweenLooks, cancellation);
        }

        return true;
    }

    /// <summary>From here on everything is read as of one moment.</summary>
    public Task BeginReadingAsync(CancellationToken cancellation) => Register.Database.BeginTransactionAsync(Dialect.OneMoment, cancellation);

    /// <summary>From here on everything is kept at once or not at all.</summary>
    public Task BeginWritingAsync(CancellationToken cancellation) => Register.Database.BeginTransactionAsync(cancellation);

    public async Task CommitAsync()
    {
        await Register.Database.CommitTransactionAsync(CancellationToken.None);
        if (Dialect.Finally is { } statement) await RunAsync(statement, CancellationToken.None);
    }

    public DbCommand Command(string text)
    {
        var command = Register.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        command.Transaction = Register.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    /// <summary>The row of a table elsewhere as it will lie here.</summary>
    public object?[] Kept(MovedTable table, MovedTable theirs, object?[] row)
    {
        var kept = table.From(theirs, row);
        if (Dialect.Text is { } taken)
            for (var i = 0; i < kept.Length; i++)
                if (kept[i] is string text) kept[i] = taken(text);
        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        await Register.DisposeAsync();
        _alone?.Dispose();
    }

    private IRelationalDatabaseCreator Creator => Register.GetService<IRelationalDatabaseCreator>();

    private async Task<bool> IsTrueAsync(string question, CancellationToken cancellation)
    {
        await using var command = Command(question);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    private async Task RunAsync(string statement, CancellationToken cancellation)
    {
        await using var command = Command(statement);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Closed means closed: the server sees this process go, and the file is let go.</summary>
    private static string WithoutPool(string? connection) =>
        new DbConnectionStringBuilder { ConnectionString = connection ?? "", ["Pooling"] = "False" }.ConnectionString;
}
