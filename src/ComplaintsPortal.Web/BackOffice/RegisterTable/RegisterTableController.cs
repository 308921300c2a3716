using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Documents.Register;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.RegisterTable;

/// <summary>The complaints register (R33): filtered, searched, printed, exported.</summary>
[Route("gestion/registre")]
public sealed class RegisterTableController(RegisterQuery register, ReadRegister file, NoteExport exports, CaseContents contents, CurrentOrganisation organisation, OfficeClock clock)
    : Controller
{
    /// <summary>Beyond it nothing is printed at once: a year is chosen first. Never a part as if it were the whole.</summary>
    private const int MostPrinted = 5_000;

    /// <summary>The balance of a year with more arrivals is made when asked for, so that the register opens as fast as a small one.</summary>
    private const int MostBalanced = 5_000;

    /// <summary>Opened without any filter it shows this year; a reference typed in the search leads to its case.</summary>
    [HttpGet, Requires(Power.ReadCases)]
    public async Task<IActionResult> Show([FromQuery] RegisterTableForm form, string? apres, bool imprimer, bool bilan, CancellationToken cancellation)
    {
        if (Reference.TryRead(form.Text) is { } reference) return LocalRedirect($"/gestion/dossiers/{reference}");
        if (!Request.QueryString.HasValue) form = form with { Year = $"{clock.Today.Year}" };
        var by = User.Actor();
        var balance = form.ReceivedIn is { } year ? await BalanceAsync(year, imprimer || bilan, cancellation) : null;
        var place = imprimer ? null : RegisterPlace.TryRead(apres);
        var lines = await register.ReadAsync(form.ToFilter(), by, place, imprimer ? MostPrinted : null, cancellation);
        return View("RegisterTable", new RegisterTablePage(form, lines, clock.Today)
        {
            Years = await register.YearsAsync(by, cancellation),
            Categories = organisation.Profile.Categories,
            Names = await contents.NamesAsync(cancellation),
            Balance = balance,
            MoreThanBalanced = form.ReceivedIn is not null && balance is null ? MostBalanced : null,
            Whole = imprimer && lines.Next is null,
            GoesOn = place is not null,
        });
    }

    private Task<RegisterBalance?> BalanceAsync(int year, bool asked, CancellationToken cancellation) =>
        register.BalanceUpToAsync(asked ? int.MaxValue - 1 : MostBalanced, year, User.Actor(), cancellation);

    /// <summary>The register's file, streamed as it is read; that it was exported is in the journal first.</summary>
    [HttpGet("export.csv"), Requires(Power.ExportRegister)]
    public async Task<IActionResult> Export(int? annee, CancellationToken cancellation)
    {
        var by = User.Actor();
        await exports.OfRegisterAsync(annee, cancellation, by);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"registre{(annee is { } year ? $"-{year}" : "")}.csv\"";
        await RegisterCsvWriter.WriteAsync(file.ExecuteAsync(annee, by, cancellation), Response.Body, cancellation);
        return new EmptyResult();
    }
}
