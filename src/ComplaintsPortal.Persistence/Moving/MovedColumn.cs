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
    /// <summary>As long as its value, in the words of all three clients.</summary>
    private const int AnySize = -1;

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
        IsSized = _stored == typeof(string) || _stored == typeof(byte[]);
        Longest = _mapping.Size;
        _read = Reading.MakeGenericMethod(_stored).CreateDelegate<Func<DbDataReader, int, object>>();
    }

    public string Name { get; }

    /// <summary>A whole value as JSON, which a database may lay out in its own way.</summary>
    public bool IsJson { get; }

    /// <summary>The database gives it a number where the row brings none.</summary>
    public bool IsNumbered { get; }

    public bool IsWrittenLast { get; }

    /// <summary>Its values have a length: texts and bytes.</summary>
    public bool IsSized { get; }

    /// <summary>The longest value it takes, in signs or bytes; null where any fits.</summary>
    public int? Longest { get; }

    /// <summary>As this database keeps it.</summary>
    public object? Read(DbDataReader row, int at) => row.IsDBNull(at) ? null : _read(row, at);

    /// <summary>A value of the same column elsewhere, as this database keeps it.</summary>
    public object? From(MovedColumn other, object? value) =>
        value is null || other._stored == _stored ? value : Keep(other.Meaning(value));

    /// <summary>
    /// Still without a value: for that EF takes the longest that SQL Server keeps beside the row (4,000 signs), and its client would cut
    /// what comes later without a word.
    /// </summary>
    public DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = _mapping.CreateParameter(command, name, null, nullable: true);
        if (IsSized) parameter.Size = Longest ?? AnySize;
        command.Parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Gives a parameter of this column its value, whole: what is too long for the column is refused by the database.</summary>
    public void Put(DbParameter parameter, object? value)
    {
        if (IsSized) parameter.Size = Longest is { } longest && LengthOf(value) <= longest ? longest : AnySize;
        parameter.Value = value ?? DBNull.Value;
    }

    private static int LengthOf(object? value) => value is string text ? text.Length : value is byte[] bytes ? bytes.Length : 0;

    private object? Meaning(object value) => _mapping.Converter is { } converter && !IsJson ? converter.ConvertFromProvider(value) : value;

    /// <summary>What a value means, as this database keeps it.</summary>
    public object? Keep(object? meaning) => _mapping.Converter is { } converter && !IsJson ? converter.ConvertToProvider(meaning) : meaning;

    private static object Value<T>(DbDataReader row, int at) => row.GetFieldValue<T>(at)!;
}
