using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Journal;

/// <summary>The journal to read, and its check: the first broken entry by its number, or the head to note (R34).</summary>
[Requires(Power.VerifyJournal)]
[Route("gestion/journal")]
public sealed class JournalController(ReadJournal journal, RegisterContext database, Words words) : Controller
{
    [HttpGet]
    public Task<IActionResult> Show([FromQuery(Name = "avant")] long? before, CancellationToken cancellation) => PageAsync(before, null, cancellation);

    /// <summary>Walks the whole journal; a head that can't be read is named at its field.</summary>
    [HttpPost]
    public async Task<IActionResult> Check(JournalForm form, CancellationToken cancellation)
    {
        JournalHead? noted = null;
        if (!string.IsNullOrWhiteSpace(form.Head))
        {
            if (JournalHead.TryParse(form.Head, out var head)) noted = head;
            else ModelState.AddModelError(nameof(form.Head), words["Journal.Head.Wrong"]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(null, null, cancellation);
        }

        return await PageAsync(null, await database.VerifyJournalAsync(noted, cancellation: cancellation), cancellation);
    }

    private async Task<IActionResult> PageAsync(long? before, JournalVerdict? verdict, CancellationToken cancellation) =>
        View("Journal", new JournalPage(
            await journal.ExecuteAsync(before, User.Actor(), cancellation), await journal.NamesAsync(cancellation),
            await database.JournalHeadAsync(cancellation), before, verdict));
}
