using ComplaintsPortal.Persistence.AppendOnly;
using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Persistence.Moving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Filling;

/// <summary>Makes the row of a table from the object that the model keeps in it, as the database of this model keeps its values.</summary>
internal sealed class FilledTable
{
    private readonly IProperty[] _properties;
    private readonly Func<object, object?, object?>[] _values;
    private readonly int[] _written;

    public FilledTable(ITable table)
    {
        Rows = new MovedTable(table);
        Type = (IEntityType)table.EntityTypeMappings.First().TypeBase;
        _properties = [.. Rows.Columns.Select(column => table.FindColumn(column.Name)!.PropertyMappings[0].Property)];
        _values = [.. _properties.Select(ValueOf)];
        Changing = [.. Rows.Columns.Where((_, at) => !_properties[at].IsPrimaryKey() && !AppendOnlyModel.IsFrozen(_properties[at]))];
        _written = [.. Changing.Concat(Rows.KeyColumns).Select(column => Rows.Columns.Select(one => one.Name).ToList().IndexOf(column.Name))];
    }

    public MovedTable Rows { get; }

    public IEntityType Type { get; }

    /// <summary>The columns that may take another value once the row is there.</summary>
    public IReadOnlyList<MovedColumn> Changing { get; }

    public MovedColumn ColumnOf(string property) => Rows.Columns[Array.FindIndex(_properties, one => one.Name == property)];

    /// <summary>What an index on a column holds, where that is not every row: said in a question, or the index is not used for it.</summary>
    public string? FilterOf(string property) =>
        Type.GetIndexes().FirstOrDefault(index => index.Properties[0].Name == property && index.GetFilter() is not null)?.GetFilter();

    /// <param name="entity">What is kept in the row.</param>
    /// <param name="owner">To which it belongs, where the row has that one's key and the object does not.</param>
    /// <param name="text">A text as the database takes it.</param>
    public object?[] RowOf(object entity, object? owner, Func<string, string>? text)
    {
        var row = new object?[_values.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var value = _values[i](entity, owner);
            if (value is not null) value = Rows.Columns[i].Keep(value);
            row[i] = value is string words && text is not null ? text(words) : value;
        }

        return row;
    }

    /// <summary>Of a whole row, the values of the columns that may change, then of its key.</summary>
    public IEnumerable<(MovedColumn Column, object? Value)> ChangingOf(object?[] row) => _written.Select(at => (Rows.Columns[at], row[at]));

    private static Func<object, object?, object?> ValueOf(IProperty property)
    {
        if (property.IsShadowProperty()) return OwnerKey(property);
        var getter = property.GetGetter();
        // The same as Versions.Advance gives what is new.
        return property is { Name: Versions.Property, IsConcurrencyToken: true }
            ? (entity, _) => Math.Max(1, (int)getter.GetClrValueUsingContainingEntity(entity)!)
            : (entity, _) => getter.GetClrValueUsingContainingEntity(entity);
    }

    private static Func<object, object?, object?> OwnerKey(IProperty property)
    {
        var owning = property.GetContainingForeignKeys().FirstOrDefault(key => key.IsOwnership)
            ?? throw new NotSupportedException($"Nothing says what {property.DeclaringType.DisplayName()}.{property.Name} is filled with.");
        var getter = owning.PrincipalKey.Properties[0].GetGetter();
        return (_, owner) => getter.GetClrValueUsingContainingEntity(owner!);
    }
}
