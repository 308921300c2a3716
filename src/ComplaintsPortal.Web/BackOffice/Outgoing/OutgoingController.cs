using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Outgoing;

/// <summary>Every letter that waits, and why; or those that have left (R48).</summary>
[Requires(Power.ReadCases)]
[Route("gestion/courriers")]
public sealed class OutgoingController(Outbox outbox) : Controller
{
    private const int LastPage = 100_000;

    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery(Name = "etat")] OutboxFilter? filter, [FromQuery(Name = "page")] int page, CancellationToken stop)
    {
        var chosen = filter is { } known && Enum.IsDefined(known) ? known : OutboxFilter.Waiting;
        return View("Outgoing", await outbox.ReadAsync(chosen, Math.Clamp(page, 1, LastPage), User.Actor(), stop));
    }
}
