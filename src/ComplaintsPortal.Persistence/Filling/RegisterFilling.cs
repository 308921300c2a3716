using System.Collections.Concurrent;
using System.Data.Common;
using ComplaintsPortal.Persistence.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Filling;

/// <summary>
/// Writes many objects of the model as rows, past the tracking of changes: for what is composed in memory and then written at
/// once. The database's own wall stands (append-only triggers, keys, references); search entries and the journal are the
/// caller's. Not for a single act: that goes through <see cref="RegisterContext.WriteAsync(Func{Task}, CancellationToken)"/>.
/// </summary>
public sealed class RegisterFilling
{
    private readonly RegisterContext _database;
    private readonly MovingDialect _dialect;
    private readonly IReadOnlyList<ITable> _order;
    private readonly ConcurrentDictionary<string, FilledTable> _tables = new(StringComparer.Ordinal);

    public RegisterFilling(RegisterContext database)
    {
        _database = database;
        _dialect = MovingDialect.Of(database);
        _order = MovingModel.Tables(database.Model);
    }

    /// <summary>A new row, without the rows of what belongs to it.</summary>
    public void Add(FilledRows rows, object made) => Put(rows, rows.Added, TypeOf(made), made, null);

    /// <summary>New rows for all that belongs to it (an extension, a closing).</summary>
    public void AddOwned(FilledRows rows, object owner)
    {
        foreach (var belonging in TypeOf(owner).GetNavigations().Where(navigation => navigation.TargetEntityType.IsOwned()))
            foreach (var one in (IEnumerable<object>)belonging.GetGetter().GetClrValueUsingContainingEntity(owner)!)
                Put(rows, rows.Added, belonging.TargetEntityType, one, owner);
    }

    /// <summary>The row that is there already, as it is now.</summary>
    public void Change(FilledRows rows, object changed) => Put(rows, rows.Changed, TypeOf(changed), changed, null);

    /// <summary>Within a write of the register.</summary>
    public async Task WriteAsync(FilledRows rows, CancellationToken cancellation)
    {
        foreach (var table in _order.Select(table => _tables.GetValueOrDefault(table.Name)).OfType<FilledTable>())
            if (rows.Added.TryGetValue(table, out var added)) await AddAsync(table, added, cancellation);
        foreach (var (table, changed) in rows.Changed) await ChangeAsync(table, changed, cancellation);
    }

    /// <summary>Once everything is there, within a write of its own: the database looks at what so many rows hold.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        if (_dialect.Finally is not { } statement) return;
        await using var command = Command(statement);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>New rows, one by one, by statements that stay prepared.</summary>
    internal async Task WriteAsync(FilledRows rows, PreparedRows prepared, CancellationToken cancellation = default)
    {
        foreach (var table in _order.Select(table => _tables.GetValueOrDefault(table.Name)).OfType<FilledTable>())
            foreach (var row in rows.Added.GetValueOrDefault(table, [])) await prepared.AddAsync(table, row, cancellation);
        _database.NoteRows();
    }

    internal FilledTable TableOf(Type kept) => Table(_database.Model.FindEntityType(kept)!);

    private async Task AddAsync(FilledTable table, List<object?[]> rows, CancellationToken cancellation)
    {
        await using var writer = new RowWriter(Command, _dialect, table.Rows);
        await writer.BeginAsync(cancellation);
        foreach (var row in rows) await writer.AddAsync(row, cancellation);
        await writer.EndAsync(cancellation);
    }

    private async Task ChangeAsync(FilledTable table, List<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = table.Rows.Update(Command, table.Changing);
        foreach (var row in rows)
        {
            var at = 0;
            foreach (var (column, value) in table.ChangingOf(row)) column.Put(command.Parameters[at++], value);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private void Put(FilledRows rows, Dictionary<FilledTable, List<object?[]>> where, IEntityType type, object entity, object? owner)
    {
        var table = Table(type);
        rows.Put(where, table, table.RowOf(entity, owner, _dialect.Text));
    }

    private IEntityType TypeOf(object entity) =>
        _database.Model.FindEntityType(entity.GetType()) ?? throw new ArgumentException($"The register keeps no {entity.GetType().Name}.", nameof(entity));

    private FilledTable Table(IEntityType type) =>
        _tables.GetOrAdd(type.GetTableName()!, name => new FilledTable(_order.Single(table => table.Name == name)));

    private DbCommand Command(string text)
    {
        var command = _database.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        command.Transaction = _database.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("The register is filled within a write.");
        return command;
    }
}
