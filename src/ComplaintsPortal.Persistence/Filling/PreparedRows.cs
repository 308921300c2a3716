using System.Data.Common;
using ComplaintsPortal.Persistence.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Filling;

/// <summary>Adds and asks for one row at a time, by statements that stay prepared as long as the connection of the register is open.</summary>
internal sealed class PreparedRows(RegisterContext database) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>A row that the database numbers gets its number from it.</summary>
    public async Task AddAsync(FilledTable table, object?[] row, CancellationToken cancellation)
    {
        if (database.Database.CurrentTransaction is null) throw new InvalidOperationException("Rows are added within a write.");
        var command = Ready(table.Rows.Name, text => table.Rows.InsertNew(text));
        var at = 0;
        for (var i = 0; i < row.Length; i++)
            if (!table.Rows.Columns[i].IsNumbered) command.Parameters[at++].Value = row[i] ?? DBNull.Value;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Whether there is a row with these values, found by an index on the first.</summary>
    public async Task<bool> AnyAsync(FilledTable table, (string Property, object Value)[] values)
    {
        var columns = values.Select(value => table.ColumnOf(value.Property)).ToList();
        var command = Ready($"{table.Rows.Name}?{string.Join(',', values.Select(value => value.Property))}", text => table.Rows.Count(text, columns, table.FilterOf(values[0].Property)));
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = columns[i].Keep(values[i].Value);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
    }

    private DbCommand Ready(string name, Func<Func<string, DbCommand>, DbCommand> make)
    {
        if (!_commands.TryGetValue(name, out var command))
        {
            command = _commands[name] = make(text =>
            {
                var made = database.Database.GetDbConnection().CreateCommand();
                made.CommandText = text;
                return made;
            });
        }

        command.Transaction = database.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
