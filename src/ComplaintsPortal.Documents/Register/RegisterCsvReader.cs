using System.Runtime.CompilerServices;
using CsvHelper;

namespace ComplaintsPortal.Documents.Register;

/// <summary>Reads a register's file row by row, columns in any order and case. Missing or doubled columns make one answer about line 1, and nothing else is read.</summary>
public static class RegisterCsvReader
{
    public static async IAsyncEnumerable<ReadRow> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var csv = CsvReader.Create(input, RegisterCsvFormat.In, leaveOpen: true);
        await csv.ReadHeaderAsync(cancellation);
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (ReadHeader([.. csv.Headers], columns) is { Count: > 0 } errors)
        {
            yield return new(1, null, errors);
            yield break;
        }
        while (await csv.ReadAsync(cancellation))
        {
            yield return new RowReading(
                (int)csv.LineNumber,
                name => columns.TryGetValue(name, out var index) && index < csv.FieldCount ? csv.GetString(index) : null).Read();
        }
    }

    private static List<CellError> ReadHeader(string[] header, Dictionary<string, int> columns)
    {
        var errors = new List<CellError>();
        foreach (var (index, name) in header.Select(h => h.Trim()).Index())
        {
            if (!columns.TryAdd(name, index) && RegisterColumns.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
                errors.Add(new(1, name, "column-twice", name));
        }
        errors.AddRange(RegisterColumns.Names
            .Where(n => RegisterColumns.Required.Contains(n) && !columns.ContainsKey(n))
            .Select(n => new CellError(1, n, "column-missing", "")));
        return errors;
    }
}
