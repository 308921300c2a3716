using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Worklist;

/// <summary>What needs doing, first things first.</summary>
[Requires(Power.ReadCases)]
public sealed class WorklistController(WorkList work, CaseContents contents, OfficeClock clock) : Controller
{
    private const string My = "moi";

    [HttpGet("gestion")]
    public async Task<IActionResult> Show(string? vue, CancellationToken cancellation)
    {
        var sections = await work.ReadAsync(User.Actor(), vue == My, cancellation);
        return View("Worklist", new WorklistPage(sections, vue == My, clock.Today, await contents.NamesAsync(cancellation)));
    }

    [HttpGet("gestion/a-faire/{liste}")]
    public async Task<IActionResult> Section(string liste, string? vue, string? apres, CancellationToken cancellation)
    {
        if (!WorkWords.Kinds.TryRead(liste, out var kind)) return NotFound();
        if (WorkWords.InboxOf(kind) is { } inbox && User.May(Power.HandleCases)) return LocalRedirect(inbox);
        var section = await work.ReadAsync(kind, User.Actor(), vue == My, WorkPlace.TryRead(apres), cancellation);
        return View("Worklist", new WorklistPage([section], vue == My, clock.Today, await contents.NamesAsync(cancellation)) { Only = kind });
    }
}
