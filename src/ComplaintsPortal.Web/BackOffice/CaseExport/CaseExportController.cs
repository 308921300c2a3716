using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Documents.Archives;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.CaseExport;

/// <summary>The whole case as one ZIP, streamed; taking it out is an act that the journal keeps.</summary>
[Requires(Power.ExportRegister)]
[CaseErrors]
[Route("gestion/dossiers/{reference}/dossier.zip")]
public sealed class CaseExportController(CaseArchives archives, NoteExport exports) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Download(string reference, CancellationToken cancellation)
    {
        var archive = await archives.OfAsync(reference, User.Actor(), cancellation);
        await exports.OfCaseAsync(archive.Reference, cancellation, User.Actor());
        return new ZipResult(archive);
    }

    private sealed class ZipResult(Domain.Archives.CaseArchive archive) : IActionResult
    {
        public async Task ExecuteResultAsync(ActionContext context)
        {
            var response = context.HttpContext.Response;
            response.ContentType = "application/zip";
            response.Headers.ContentDisposition = $"attachment; filename=\"dossier-{archive.Reference}.zip\"";
            await CaseArchiveWriter.WriteAsync(archive, response.Body, context.HttpContext.RequestAborted);
        }
    }
}
