using System.Text.Encodings.Web;
using System.Text.Json;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Reports;

/// <summary>The annual report as JSON, <c>annual-report/1</c>: shape, names and order are the contract's. Readable as it is: indented, accents unescaped, UTF-8 without BOM.</summary>
public static class AnnualReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(AnnualReport report, Stream output, CancellationToken cancellation = default)
    {
        await using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("schema", "annual-report/1");
        json.WriteString("organisation", report.Organisation);
        json.WriteNumber("year", report.Year);
        json.WriteString("asOf", report.AsOf.At);
        if (report.SignedOff is { } signed)
            json.WriteString("signedOff", signed.At);
        else
            json.WriteNull("signedOff");
        WriteRules(json, report.Rules);
        FiguresJson.Write(json, report.Figures);
        WritePreviousYear(json, report.PreviousYear);
        WriteJournal(json, report.Journal);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void WriteRules(Utf8JsonWriter json, IReadOnlyList<RulesInForce> rules)
    {
        json.WriteStartArray("rules");
        foreach (var (from, policy) in rules)
        {
            json.WriteStartObject();
            json.WriteString("from", from.ToString("O", null));
            json.WriteNumber("days", policy.Days);
            json.WriteString("convention", DeadlineWords.Conventions[policy.Convention]);
            json.WriteString("region", DeadlineWords.Regions[policy.Region]);
            json.WriteBoolean("temple", policy.Temple);
            json.WriteBoolean("roll", policy.Roll);
            json.WriteString("clock", DeadlineWords.Clocks[policy.Clock]);
            json.WriteNumber("acknowledgementDays", policy.AcknowledgementDays);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePreviousYear(Utf8JsonWriter json, AnnualFigures? figures)
    {
        if (figures is null)
        {
            json.WriteNull("previousYear");
            return;
        }
        json.WriteStartObject("previousYear");
        FiguresJson.Write(json, figures);
        json.WriteEndObject();
    }

    private static void WriteJournal(Utf8JsonWriter json, JournalState journal)
    {
        json.WriteStartObject("journal");
        json.WriteNumber("entries", journal.Entries);
        json.WriteString("head", journal.Head);
        json.WriteBoolean("intact", journal.Intact);
        json.WriteEndObject();
    }
}
