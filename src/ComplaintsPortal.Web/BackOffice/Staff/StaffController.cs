using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Shared.Access;
using ComplaintsPortal.Web.Shared.Pages;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Staff;

/// <summary>Who has access: list, invitation, role, end, closing. Nobody is ever deleted: their name stays on what they did.</summary>
[Requires(Power.ManageStaff)]
[Route("gestion/equipe")]
public sealed class StaffController(StaffQueries staff, PortalAddress portal, Words words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken stop) => View("Staff", new StaffPage(await staff.AllAsync(stop), null, null));

    [HttpGet("ajouter")]
    public IActionResult New() => View("NewStaff", new NewStaffForm());

    [HttpPost("ajouter")]
    public async Task<IActionResult> Add(NewStaffForm form, [FromServices] AddStaffMember add, [FromServices] InviteStaffMember invite, CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            return this.Wrong("NewStaff", form);
        }

        try
        {
            var member = await add.ExecuteAsync(new NewStaffMember(form.Email, form.Name, form.Role, form.Until), password: null);
            return await InvitedAsync(member.Id, member.Name, invite, stop);
        }
        catch (RefusedException refused)
        {
            return this.Wrong("NewStaff", form, StaffRefusals.FieldOf(refused.Refusal), words.Of(refused.Refusal));
        }
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken stop) =>
        await staff.FindAsync(id, stop) is { } member ? View("StaffMember", PageOf(member)) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Change(Guid id, StaffForm form, [FromServices] ChangeStaffMember change, CancellationToken stop)
    {
        if (await staff.FindAsync(id, stop) is not { } member)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Wrong("StaffMember", PageOf(member) with { Form = form });
        }

        try
        {
            await change.ExecuteAsync(id, form.Name, form.Role, form.Until);
        }
        catch (RefusedException refused)
        {
            return this.Wrong("StaffMember", PageOf(member) with { Form = form }, StaffRefusals.FieldOf(refused.Refusal), words.Of(refused.Refusal));
        }

        return Done("Staff.Changed", form.Name);
    }

    [HttpPost("{id:guid}/fermer")]
    public Task<IActionResult> Disable(Guid id, [FromServices] ChangeStaffMember change, CancellationToken stop) =>
        SwitchAsync(id, change.DisableAsync, "Staff.Disabled", stop);

    [HttpPost("{id:guid}/rouvrir")]
    public Task<IActionResult> Enable(Guid id, [FromServices] ChangeStaffMember change, CancellationToken stop) =>
        SwitchAsync(id, change.EnableAsync, "Staff.Enabled", stop);

    [HttpPost("{id:guid}/lien")]
    public async Task<IActionResult> Invite(Guid id, [FromServices] InviteStaffMember invite, CancellationToken stop) =>
        await staff.FindAsync(id, stop) is { } member ? await InvitedAsync(id, member.Name, invite, stop) : NotFound();

    private async Task<IActionResult> SwitchAsync(Guid id, Func<Guid, Task> change, string said, CancellationToken stop)
    {
        if (await staff.FindAsync(id, stop) is not { } member)
        {
            return NotFound();
        }

        try
        {
            await change(id);
        }
        catch (RefusedException refused)
        {
            return this.Wrong("StaffMember", PageOf(member), "", words.Of(refused.Refusal));
        }

        return Done(said, member.Name);
    }

    /// <summary>The list with the link, which is shown this once and kept nowhere.</summary>
    private async Task<IActionResult> InvitedAsync(Guid id, string name, InviteStaffMember invite, CancellationToken stop)
    {
        var link = portal.Page("compte/invitation/" + await invite.ExecuteAsync(id));
        return View("Staff", new StaffPage(await staff.AllAsync(stop), name, link));
    }

    private StaffMemberPage PageOf(StaffRow member) => new(
        member,
        new StaffForm { Name = member.Name, Role = member.Role, Until = member.Until },
        member.Id == User.StaffId());

    private RedirectToActionResult Done(string key, string name)
    {
        Said.On(TempData, words[key, name]);
        return RedirectToAction(nameof(List));
    }
}
