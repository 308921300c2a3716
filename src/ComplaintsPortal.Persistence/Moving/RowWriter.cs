using System.Data.Common;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>Adds rows in statements of many, with a bound on how much lies in memory.</summary>
internal sealed class RowWriter(MovingSide side, MovedTable table) : IAsyncDisposable
{
    /// <summary>SQL Server takes 2,100 parameters in a statement.</summary>
    private const int MostParameters = 2000;
    private const int MostRows = 100;
    private const int MostBytes = 1 << 20;

    private readonly int _most = Math.Clamp(MostParameters / table.Columns.Count, 1, MostRows);
    private readonly List<object?[]> _rows = [];
    private DbCommand? _command;
    private int _bytes;

    public async Task AddAsync(object?[] row, CancellationToken cancellation)
    {
        _rows.Add(row);
        foreach (var value in row) _bytes += value is byte[] bytes ? bytes.Length : value is string text ? text.Length : 0;
        if (_rows.Count == _most || _bytes >= MostBytes) await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (_rows.Count == 0) return;
        var command = await CommandAsync(_rows.Count * table.Columns.Count);
        var at = 0;
        foreach (var row in _rows)
            for (var i = 0; i < row.Length; i++)
                command.Parameters[at++].Value = table.Columns[i].IsWrittenLast ? DBNull.Value : row[i] ?? DBNull.Value;
        await command.ExecuteNonQueryAsync(cancellation);
        _rows.Clear();
        _bytes = 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null) await _command.DisposeAsync();
    }

    /// <summary>The last one again where it fits.</summary>
    private async ValueTask<DbCommand> CommandAsync(int parameters)
    {
        if (_command?.Parameters.Count == parameters) return _command;
        if (_command is not null) await _command.DisposeAsync();
        return _command = table.Insert(side, _rows.Count);
    }
}
