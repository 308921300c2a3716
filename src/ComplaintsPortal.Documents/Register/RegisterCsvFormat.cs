using CsvHelper;

namespace ComplaintsPortal.Documents.Register;

/// <summary>UTF-8 with BOM, semicolons, RFC 4180 quoting (contract.md), as it is read; <see cref="CsvLines"/> writes it.</summary>
internal static class RegisterCsvFormat
{
    public static CsvReaderOptions In { get; } = new() { Separator = ';', TrackLineNumbers = true, IncludeValuesInExceptions = false };
}
