using System.Globalization;
using System.Text;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Documents.Reports;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Web.BackOffice.Report;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>report YEAR --output FILE</c>: the annual report as of now, by the file's ending: .json or .html.</summary>
public sealed class ReportVerb : IVerb
{
    private const int FirstYear = 2000, LastYear = 2100;

    public string Name => "report";

    public string Summary => ProgramWords.Of("ReportVerb.Summary");

    public string Usage => "report YEAR --output FILE.json|FILE.html";

    public IReadOnlyList<string> Options => ["--output"];

    public IReadOnlyList<string> Switches => [];

    public bool NeedsARegister => true;

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        var year = YearOf(call.Arguments.Position(0, "YEAR"));
        call.Arguments.EndAfter(1);
        var file = call.PathOf(call.Arguments.Required("--output"));
        var write = WriterOf(file);
        var services = await call.OpenAsync(stop);
        var reports = services.GetRequiredService<ReadAnnualReport>();
        if (reports.IsToCome(year)) throw new WrongUseException(ProgramWords.Of("ReportVerb.ToCome", year));
        var report = await reports.ExecuteAsync(year, stop);
        using var content = new MemoryStream();
        await write(report, services, content, stop);
        await File.WriteAllBytesAsync(file, content.ToArray(), stop);
        await call.Out.WriteLineAsync(ProgramWords.Of("ReportVerb.Done", year, file));
        return ExitStatus.Done;
    }

    private static int YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear
            ? year
            : throw new WrongUseException(ProgramWords.Of("Verb.Whole", "YEAR", text, FirstYear, LastYear));

    private static Func<AnnualReport, IServiceProvider, Stream, CancellationToken, Task> WriterOf(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSON" => (report, _, output, stop) => AnnualReportJson.WriteAsync(report, output, stop),
        ".HTML" or ".HTM" => WriteHtmlAsync,
        _ => throw new WrongUseException(ProgramWords.Of("ReportVerb.Ending", Path.GetExtension(file))),
    };

    private static async Task WriteHtmlAsync(AnnualReport report, IServiceProvider services, Stream output, CancellationToken stop)
    {
        var page = new ReportPage(report, services.GetRequiredService<CurrentOrganisation>().Profile.Commitments, linksToCases: false, services.GetRequiredService<Words>());
        await using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        await services.GetRequiredService<PaperPages>().WriteAsync("/BackOffice/Report/ReportFile.cshtml", page, text);
    }
}
