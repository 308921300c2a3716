using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Improvements;

/// <summary>Corrective actions beside any one case (R30): the list, a new one, done, found effective or not.</summary>
[CaseErrors]
[Requires(Power.ReadCases)]
[Route("gestion/ameliorations")]
public sealed class ImprovementsController(
    CorrectiveActionReader reader, CorrectiveActions actions, Handlers handlers, CurrentOrganisation organisation, OfficeClock clock, Words words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken stop) =>
        View("Improvements", new ImprovementsPage(await reader.ListAsync(stop), await reader.NamesAsync(stop), clock.Today));

    [Requires(Power.HandleCases)]
    [HttpGet("nouvelle")]
    public async Task<IActionResult> New(CancellationToken stop) => View("NewAction", await NewPageAsync(new NewActionForm { OwnerId = User.StaffId() }, stop));

    [Requires(Power.HandleCases)]
    [HttpPost("nouvelle")]
    public async Task<IActionResult> Open(NewActionForm form, CancellationToken stop)
    {
        if (!ModelState.IsValid) return this.Wrong("NewAction", await NewPageAsync(form, stop));
        var id = await actions.OpenAsync(new NewCorrectiveAction(form.Title!, form.Description, form.Cause, form.OwnerId, form.DueOn!.Value), User.Actor(), stop);
        Said.On(TempData, words["NewAction.Done"]);
        return LocalRedirect($"/gestion/ameliorations/{id}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken stop) => View("Improvement", await PageAsync(id, new ImprovementForm { DoneOn = clock.Today }, stop));

    [Requires(Power.HandleCases)]
    [HttpPost("{id:guid}/faite")]
    public Task<IActionResult> Complete(Guid id, ImprovementForm form, CancellationToken stop) =>
        form.DoneOn is { } on
            ? ActAsync(id, form, nameof(form.DoneOn), "Improvement.Done", () => actions.CompleteAsync(id, on, User.Actor(), stop), stop)
            : MissingAsync(id, form, nameof(form.DoneOn), "CompleteAction.DoneOn.Missing", stop);

    [Requires(Power.HandleCases)]
    [HttpPost("{id:guid}/verifier")]
    public Task<IActionResult> Check(Guid id, ImprovementForm form, CancellationToken stop) =>
        form.Effective is not { } effective ? MissingAsync(id, form, nameof(form.Effective), "Improvement.Effective.Missing", stop)
        : string.IsNullOrWhiteSpace(form.Note) ? MissingAsync(id, form, nameof(form.Note), "Improvement.Note.Missing", stop)
        : ActAsync(id, form, nameof(form.Effective), "Improvement.Checked", () => actions.CheckAsync(id, effective, form.Note, User.Actor(), stop), stop);

    private async Task<IActionResult> ActAsync(Guid id, ImprovementForm form, string field, string said, Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
        }
        catch (RefusedException refused)
        {
            return this.Wrong("Improvement", await PageAsync(id, form, stop), field, words.Of(refused.Refusal));
        }

        Said.On(TempData, words[said]);
        return LocalRedirect($"/gestion/ameliorations/{id}");
    }

    private async Task<IActionResult> MissingAsync(Guid id, ImprovementForm form, string field, string key, CancellationToken stop) =>
        this.Wrong("Improvement", await PageAsync(id, form, stop), field, words[key]);

    private async Task<ImprovementPage> PageAsync(Guid id, ImprovementForm form, CancellationToken stop) =>
        new(await reader.ReadAsync(id, User.Actor(), stop), form, User.May(Power.HandleCases));

    private async Task<NewActionPage> NewPageAsync(NewActionForm form, CancellationToken stop) =>
        new(form, organisation.Profile.Causes, await handlers.ListAsync(null, stop));
}
