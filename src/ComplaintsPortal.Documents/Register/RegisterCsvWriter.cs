using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Register;

/// <summary>Writes the register's file as its rows are read, a buffer at a time and never synchronously; the stream stays open.</summary>
public static class RegisterCsvWriter
{
    public static async Task WriteAsync(IAsyncEnumerable<RegisterRow> rows, Stream output, CancellationToken cancellation = default)
    {
        var lines = new CsvLines();
        lines.Begin();
        Add(lines, RegisterColumns.Names);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            Add(lines, RegisterColumns.CellsOf(row));
            if (!lines.IsEnough) continue;
            await output.WriteAsync(lines.Bytes, cancellation);
            lines.Clear();
        }

        await output.WriteAsync(lines.Bytes, cancellation);
        await output.FlushAsync(cancellation);
    }

    private static void Add(CsvLines lines, IEnumerable<string> cells)
    {
        foreach (var cell in cells) lines.Cell(cell);
        lines.EndLine();
    }
}
