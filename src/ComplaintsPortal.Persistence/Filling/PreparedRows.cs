using System.Data.Common;
using ComplaintsPortal.Persistence.Moving;
using ComplaintsPortal.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Filling;

/// <summary>Adds and asks for one row at a time, by statements that stay prepared as long as the connection of the register is open.</summary>
internal sealed class PreparedRows(RegisterContext database) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>The embedded database takes values in this process; a server's are read back, for its client has cut them before.</summary>
    private readonly bool _readsBack = database is not SqliteRegisterContext;

    /// <summary>A row that the database numbers gets its number from it, and is not read back: such rows are made of others.</summary>
    public async Task AddAsync(FilledTable table, object?[] row, CancellationToken cancellation)
    {
        if (database.Database.CurrentTransaction is null) throw new InvalidOperationException("Rows are added within a write.");
        var readsBack = _readsBack && table.Rows.Numbered is null;
        var command = Ready(table.Rows.Name, text => readsBack ? table.Rows.InsertAndRead(text) : table.Rows.InsertNew(text));
        var at = 0;
        for (var i = 0; i < row.Length; i++)
            if (!table.Rows.Columns[i].IsNumbered) table.Rows.Columns[i].Put(command.Parameters[at++], row[i]);
        if (readsBack) await CompareAsync(table.Rows, row, command, cancellation);
        else await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Whether there is a row with these values, found by an index on the first.</summary>
    public async Task<bool> AnyAsync(FilledTable table, (string Property, object Value)[] values)
    {
        var columns = values.Select(value => table.ColumnOf(value.Property)).ToList();
        var command = Ready($"{table.Rows.Name}?{string.Join(',', values.Select(value => value.Property))}", text => table.Rows.Count(text, columns, table.FilterOf(values[0].Property)));
        for (var i = 0; i < values.Length; i++) columns[i].Put(command.Parameters[i], columns[i].Keep(values[i].Value));
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
    }

    private static async Task CompareAsync(MovedTable table, object?[] row, DbCommand command, CancellationToken cancellation)
    {
        await using var kept = await command.ExecuteReaderAsync(cancellation);
        if (!await kept.ReadAsync(cancellation)) throw new NotKeptWholeException(table.Name, null);
        for (var i = 0; i < row.Length; i++)
            if (!ContentDigest.IsSame(table.Columns[i], row[i], table.Columns[i].Read(kept, i))) throw new NotKeptWholeException(table.Name, table.Columns[i].Name);
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
