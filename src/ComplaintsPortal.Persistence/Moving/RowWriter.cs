using System.Data.Common;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>Adds rows in statements of many, with a bound on how much lies in memory.</summary>
internal sealed class RowWriter(Func<string, DbCommand> commands, MovingDialect dialect, MovedTable table) : IAsyncDisposable
{
    private const int MostRows = 100;
    private const int MostBytes = 1 << 20;

    private readonly int _most = Math.Clamp(dialect.MostParameters / table.Columns.Count, 1, MostRows);
    private readonly List<object?[]> _rows = [];
    private DbCommand? _command;
    private int _bytes;

    /// <summary>Rows that bring their own number where the database would give one: it is told before, and goes on after the highest.</summary>
    public Task BeginAsync(CancellationToken cancellation) =>
        table.Numbered is not null && dialect.BeforeNumbered is { } statement ? RunAsync(statement(table.Name), cancellation) : Task.CompletedTask;

    /// <inheritdoc cref="BeginAsync"/>
    public async Task EndAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        if (table.Numbered is { } column && dialect.AfterNumbered is { } statement) await RunAsync(statement(table.Name, column.Name), cancellation);
    }

    public async Task AddAsync(object?[] row, CancellationToken cancellation)
    {
        _rows.Add(row);
        foreach (var value in row) _bytes += value is byte[] bytes ? bytes.Length : value is string text ? text.Length : 0;
        if (_rows.Count == _most || _bytes >= MostBytes) await FlushAsync(cancellation);
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (_rows.Count == 0) return;
        var command = await CommandAsync(_rows.Count * table.Columns.Count);
        var at = 0;
        foreach (var row in _rows)
            for (var i = 0; i < row.Length; i++)
                table.Columns[i].Put(command.Parameters[at++], table.Columns[i].IsWrittenLast ? null : row[i]);
        await command.ExecuteNonQueryAsync(cancellation);
        _rows.Clear();
        _bytes = 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null) await _command.DisposeAsync();
    }

    private async Task RunAsync(string statement, CancellationToken cancellation)
    {
        await using var command = commands(statement);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The last one again where it fits.</summary>
    private async ValueTask<DbCommand> CommandAsync(int parameters)
    {
        if (_command?.Parameters.Count == parameters) return _command;
        if (_command is not null) await _command.DisposeAsync();
        return _command = table.Insert(commands, _rows.Count);
    }
}
