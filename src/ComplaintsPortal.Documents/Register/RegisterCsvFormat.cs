using System.Buffers;
using CsvHelper;

namespace ComplaintsPortal.Documents.Register;

/// <summary>UTF-8 with BOM, semicolons, RFC 4180 quoting (contract.md).</summary>
internal static class RegisterCsvFormat
{
    /// <summary>Cells with a comma or a tab are quoted too, so that a program which splits there still sees one cell and runs no formula inside it.</summary>
    private static readonly SearchValues<char> OtherSeparators = SearchValues.Create(",\t");

    public static CsvWriterOptions Out { get; } = new() { Separator = ';', NewLine = "\r\n", WriteByteOrderMark = true };

    public static CsvReaderOptions In { get; } = new() { Separator = ';', TrackLineNumbers = true, IncludeValuesInExceptions = false };

    public static CsvQuoting QuotingOf(string cell) =>
        cell.AsSpan().ContainsAny(OtherSeparators) ? CsvQuoting.Always : CsvQuoting.WhenNeededOrWhitespace;
}
