using System.Globalization;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Documents.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Report;

/// <summary>The annual reports (R35): the years there are, one on screen, and the same as JSON. A year still to come has none.</summary>
[Requires(Power.ReadReports)]
[Route("gestion/rapports")]
public sealed class ReportController(ReadAnnualReport report, CurrentOrganisation organisation, Words words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List([FromServices] ReadReportYears years, CancellationToken stop) =>
        View("Reports", await years.ExecuteAsync(stop));

    [HttpGet("{year:int:range(2000,2100)}")]
    public async Task<IActionResult> Show(int year, CancellationToken stop) =>
        report.IsToCome(year) ? NotFound() : View("Report", new ReportPage(await report.ExecuteAsync(year, User.Actor(), stop), organisation.Profile.Commitments, linksToCases: true, words));

    [HttpGet("{year:int:range(2000,2100)}/json")]
    public async Task<IActionResult> Json(int year, CancellationToken stop)
    {
        if (report.IsToCome(year)) return NotFound();
        var json = new MemoryStream();
        await AnnualReportJson.WriteAsync(await report.ExecuteAsync(year, User.Actor(), stop), json, stop);
        json.Position = 0;
        return File(json, "application/json", words["Report.FileName", year.ToString(CultureInfo.InvariantCulture)] + ".json");
    }
}
