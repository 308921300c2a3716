using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>
/// Count and content of a table in one value, the same whatever order the rows come in. Instants count to the microsecond:
/// finer than that PostgreSQL does not keep, and the portal's clock does not give.
/// </summary>
internal sealed class ContentDigest(MovedTable table)
{
    private BigInteger _sum;

    public long Rows { get; private set; }

    public void Add(object?[] row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < row.Length; i++) Add(hash, table.Columns[i].IsJson ? InOneOrder(row[i]) : row[i]);
        _sum += new BigInteger(hash.GetHashAndReset(), isUnsigned: true);
        Rows++;
    }

    public bool IsThatOf(ContentDigest other) => Rows == other.Rows && _sum == other._sum;

    /// <summary>Two values of a column, by what the digest counts of them.</summary>
    public static bool IsSame(MovedColumn column, object? one, object? other)
    {
        if (column.IsJson) return InOneOrder(one) == InOneOrder(other);
        if (one is IEnumerable<string> several) return other is IEnumerable<string> others && several.SequenceEqual(others);
        return (Bytes(one), Bytes(other)) is (var a, var b) && (a is null) == (b is null) && a.AsSpan().SequenceEqual(b);
    }

    private static void Add(IncrementalHash hash, object? value)
    {
        if (value is IEnumerable<string> several)
        {
            foreach (var one in several) Add(hash, one);
            Add(hash, null);
            return;
        }

        var bytes = Bytes(value);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(bytes ?? []);
    }

    private static byte[]? Bytes(object? value) => value switch
    {
        null => null,
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        Guid id => id.ToByteArray(bigEndian: true),
        bool said => [said ? (byte)1 : (byte)0],
        DateTimeOffset instant => Number(instant.UtcTicks / TimeSpan.TicksPerMicrosecond),
        DateOnly date => Number(date.DayNumber),
        int or long or short => Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A column of {value.GetType()} cannot be compared yet."),
    };

    private static byte[] Number(long number) => BitConverter.GetBytes(number);

    private static string? InOneOrder(object? json) => json is string text ? InOneOrder(JsonNode.Parse(text)) : null;

    private static string InOneOrder(JsonNode? node) => node switch
    {
        JsonObject parts => $"{{{string.Join(',', parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{JsonValue.Create(part.Key).ToJsonString()}:{InOneOrder(part.Value)}"))}}}",
        JsonArray several => $"[{string.Join(',', several.Select(InOneOrder))}]",
        null => "null",
        _ => node.ToJsonString(),
    };
}
