using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>
/// A column as one database keeps it. A value that both keep in the same type is handed on as it lies there, so that nothing
/// is read and written anew; otherwise it goes through what the model says it means (a text that is an instant, an id).
/// </summary>
internal sealed class MovedColumn
{
    private static readonly MethodInfo Reading = typeof(MovedColumn).GetMethod(nameof(Value), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly RelationalTypeMapping _mapping;
    private readonly Type _stored;
    private readonly Func<DbDataReader, int, object> _read;

    public MovedColumn(IColumn column)
    {
        var property = column.PropertyMappings.FirstOrDefault();
        Name = column.Name;
        IsJson = property is null;
        IsWrittenLast = MovingModel.IsWrittenLast(column);
        IsNumbered = property?.Property is { ValueGenerated: ValueGenerated.OnAdd } numbered && (numbered.ClrType == typeof(int) || numbered.ClrType == typeof(long));
        _mapping = property?.TypeMapping ?? column.StoreTypeMapping;
        var stored = IsJson ? typeof(string) : _mapping.Converter?.ProviderClrType ?? _mapping.ClrType;
        _stored = Nullable.GetUnderlyingType(stored) ?? stored;
        _read = Reading.MakeGenericMethod(_stored).CreateDelegate<Func<DbDataReader, int, object>>();
    }

    public string Name { get; }

    /// <summary>A whole value as JSON, which a database may lay out in its own way.</summary>
    public bool IsJson { get; }

    /// <summary>The database gives it a number where the row brings none.</summary>
    public bool IsNumbered { get; }

    public bool IsWrittenLast { get; }

    /// <summary>As this database keeps it.</summary>
    public object? Read(DbDataReader row, int at) => row.IsDBNull(at) ? null : _read(row, at);

    /// <summary>A value of the same column elsewhere, as this database keeps it.</summary>
    public object? From(MovedColumn other, object? value) =>
        value is null || other._stored == _stored ? value : Keep(other.Meaning(value));

    public DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = _mapping.CreateParameter(command, name, null, nullable: true);
        command.Parameters.Add(parameter);
        return parameter;
    }

    private object? Meaning(object value) => _mapping.Converter is { } converter && !IsJson ? converter.ConvertFromProvider(value) : value;

    /// <summary>What a value means, as this database keeps it.</summary>
    public object? Keep(object? meaning) => _mapping.Converter is { } converter && !IsJson ? converter.ConvertToProvider(meaning) : meaning;

    private static object Value<T>(DbDataReader row, int at) => row.GetFieldValue<T>(at)!;
}
