using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Documents.Archives;
using ComplaintsPortal.Documents.Register;
using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>export register</c> and <c>export case</c>: the register as CSV, one case as ZIP. A file is there whole or not at all.</summary>
public sealed class ExportVerb : IVerb
{
    private const int FirstYear = 2000, LastYear = 2100;

    public string Name => "export";

    public string Summary => ProgramWords.Of("Export.Summary");

    public string Usage =>
        """
        export register --output REGISTRE.csv [--year Y]
        export case REFERENCE --output DOSSIER.zip
        """;

    public IReadOnlyList<string> Options => ["--output", "--year"];

    public IReadOnlyList<string> Switches => [];

    public bool NeedsARegister => true;

    public Task<int> RunAsync(VerbCall call, CancellationToken stop) => call.Arguments.Position(0, ProgramWords.Of("Export.WhatName")) switch
    {
        "register" => RegisterAsync(call, stop),
        "case" => CaseAsync(call, stop),
        var what => throw new WrongUseException(ProgramWords.Of("Export.What", what)),
    };

    private static async Task<int> RegisterAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(1);
        int? year = call.Arguments.Optional("--year") is null ? null : call.Arguments.Whole("--year", 0, FirstYear, LastYear);
        var file = FileOf(call, ".csv");
        var services = await call.OpenAsync(stop);
        var rows = services.GetRequiredService<ReadRegister>().ExecuteAsync(year, null, stop);
        await WholeFile.WriteAsync(file, output => RegisterCsvWriter.WriteAsync(rows, output, stop));
        await services.GetRequiredService<NoteExport>().OfRegisterAsync(year, stop);
        await call.Out.WriteLineAsync(ProgramWords.Of("Export.RegisterDone", file));
        return ExitStatus.Done;
    }

    private static async Task<int> CaseAsync(VerbCall call, CancellationToken stop)
    {
        var reference = call.Arguments.Position(1, ProgramWords.Of("Export.ReferenceName"));
        call.Arguments.EndAfter(2);
        var file = FileOf(call, ".zip");
        var services = await call.OpenAsync(stop);
        try
        {
            var archive = await services.GetRequiredService<CaseArchives>().OfAsync(reference, by: null, stop);
            await WholeFile.WriteAsync(file, output => CaseArchiveWriter.WriteAsync(archive, output, stop));
            await services.GetRequiredService<NoteExport>().OfCaseAsync(archive.Reference, stop);
        }
        catch (NoSuchCaseException)
        {
            await call.Error.WriteLineAsync(ProgramWords.Of("Export.NoCase", reference));
            return ExitStatus.Failed;
        }

        await call.Out.WriteLineAsync(ProgramWords.Of("Export.CaseDone", file));
        return ExitStatus.Done;
    }

    private static string FileOf(VerbCall call, string ending)
    {
        var file = call.PathOf(call.Arguments.Required("--output"));
        return Path.GetExtension(file).Equals(ending, StringComparison.OrdinalIgnoreCase)
            ? file
            : throw new WrongUseException(ProgramWords.Of("Export.Ending", ending));
    }
}
