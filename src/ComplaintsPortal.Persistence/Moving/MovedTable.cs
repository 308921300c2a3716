using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>A table as one database keeps it, its columns in the order of their names.</summary>
internal sealed class MovedTable(ITable table)
{
    public string Name { get; } = table.Name;

    public IReadOnlyList<MovedColumn> Columns { get; } =
        [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new MovedColumn(column))];

    public MovedColumn? Numbered => Columns.FirstOrDefault(column => column.IsNumbered);

    public MovedColumn Column(string name) => Columns.Single(column => column.Name == name);

    private string List => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    public IReadOnlyList<MovedColumn> KeyColumns => [.. table.PrimaryKey!.Columns.Select(column => Column(column.Name))];

    private string Key => string.Join(", ", KeyColumns.Select(column => $"\"{column.Name}\""));

    /// <summary>Every row in the order of the key, one in memory at a time.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync(MovingSide side, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = side.Command($"SELECT {List} FROM \"{Name}\" ORDER BY {Key}");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var row = new object?[Columns.Count];
            for (var i = 0; i < row.Length; i++) row[i] = Columns[i].Read(rows, i);
            yield return row;
        }
    }

    /// <summary>The statement that adds so many rows, its parameters row by row; what is written last stays empty.</summary>
    public DbCommand Insert(Func<string, DbCommand> commands, int rows)
    {
        var command = commands("");
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Columns.Select((column, at) => column.Parameter(command, $"@p{(row * Columns.Count) + at}").ParameterName))})");
        command.CommandText = $"INSERT INTO \"{Name}\" ({List}) VALUES {string.Join(", ", values)}";
        return command;
    }

    /// <summary>The statement that adds a new row: a parameter for each column but the one that the database numbers.</summary>
    public DbCommand InsertNew(Func<string, DbCommand> commands)
    {
        var command = commands("");
        var columns = Columns.Where(column => !column.IsNumbered).ToList();
        var values = columns.Select((column, at) => column.Parameter(command, $"@p{at}").ParameterName).ToList();
        command.CommandText = $"INSERT INTO \"{Name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES ({string.Join(", ", values)})";
        return command;
    }

    /// <summary>The same, and the row as it then lies there; on one trip to a server.</summary>
    public DbCommand InsertAndRead(Func<string, DbCommand> commands)
    {
        var command = InsertNew(commands);
        var columns = Columns.ToList();
        var key = KeyColumns.Select(column => $"\"{column.Name}\" = @p{columns.IndexOf(column)}");
        command.CommandText += $"; SELECT {List} FROM \"{Name}\" WHERE {string.Join(" AND ", key)}";
        return command;
    }

    /// <summary>The statement that counts the rows with given values, a parameter for each, among those that a filter leaves.</summary>
    public DbCommand Count(Func<string, DbCommand> commands, IReadOnlyList<MovedColumn> columns, string? filter)
    {
        var command = commands("");
        command.CommandText = $"SELECT COUNT(*) FROM \"{Name}\" WHERE {string.Join(" AND ", columns.Select(column => Equal(command, column)).Append(filter).Where(part => part is not null))}";
        return command;
    }

    /// <summary>The statement that writes some columns of the row with a key anew: a parameter for each of them, then for the key.</summary>
    public DbCommand Update(Func<string, DbCommand> commands, IReadOnlyList<MovedColumn> columns)
    {
        var command = commands("");
        var set = string.Join(", ", columns.Select(column => Equal(command, column)));
        command.CommandText = $"UPDATE \"{Name}\" SET {set} WHERE {string.Join(" AND ", KeyColumns.Select(column => Equal(command, column)))}";
        return command;
    }

    private static string Equal(DbCommand command, MovedColumn column) =>
        $"\"{column.Name}\" = {column.Parameter(command, $"@p{command.Parameters.Count}").ParameterName}";

    /// <summary>A row of the same table elsewhere, as this database keeps it.</summary>
    public object?[] From(MovedTable other, object?[] row)
    {
        var kept = new object?[row.Length];
        for (var i = 0; i < kept.Length; i++) kept[i] = Columns[i].From(other.Columns[i], row[i]);
        return kept;
    }
}
