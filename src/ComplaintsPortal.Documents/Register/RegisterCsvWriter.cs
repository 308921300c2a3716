using ComplaintsPortal.Domain.Reporting;
using CsvHelper;

namespace ComplaintsPortal.Documents.Register;

/// <summary>Writes the register's file as its rows are read, a buffer at a time and never synchronously; the stream stays open.</summary>
public static class RegisterCsvWriter
{
    public static async Task WriteAsync(IAsyncEnumerable<RegisterRow> rows, Stream output, CancellationToken cancellation = default)
    {
        await using var csv = CsvWriter.Create(output, RegisterCsvFormat.Out, leaveOpen: true);
        await WriteRecordAsync(csv, RegisterColumns.Names, cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
            await WriteRecordAsync(csv, RegisterColumns.CellsOf(row), cancellation);
        await csv.FlushAsync(cancellation);
    }

    private static ValueTask WriteRecordAsync(CsvWriter csv, IEnumerable<string> cells, CancellationToken cancellation)
    {
        foreach (var cell in cells)
            csv.WriteField(cell, RegisterCsvFormat.QuotingOf(cell));
        return csv.EndRecordAsync(cancellation);
    }
}
