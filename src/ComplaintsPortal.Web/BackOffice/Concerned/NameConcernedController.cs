using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.BackOffice.Acts;
using ComplaintsPortal.Web.Shared.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

/// <summary>Names the members of staff a case is about; they can't read or handle it any more (R44).</summary>
[Route("gestion/dossiers/{reference}/personnes")]
public sealed class NameConcernedController(ActDesk<NameConcernedForm> desk, NamePersonConcerned name, CaseContents contents, Handlers handlers) : ActController<NameConcernedForm>(desk)
{
    protected override CaseAct Act => FileActs.NameConcerned;

    protected override NameConcernedForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, NameConcernedForm form, Actor by, CancellationToken cancellation) =>
        name.ExecuteAsync(reference, form.StaffId!.Value, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, NameConcernedForm form, CancellationToken cancellation)
    {
        var names = await contents.NamesAsync(cancellation);
        var named = await contents.Of<PersonConcerned>(head.Complaint.Id).ToListAsync(cancellation);
        var all = await handlers.ListAsync(null, cancellation);
        var chief = User.May(Power.OverrideRules);
        return new NameConcernedPage(
            head,
            form,
            [.. named.Select(p => new NamedPerson(p.StaffId, names.GetValueOrDefault(p.StaffId, ""), p.ExceptionReason))],
            [.. all.Where(h => named.TrueForAll(p => p.StaffId != h.Id) && (chief || h.Id == User.StaffId()))],
            chief)
        {
            Act = Act,
        };
    }

    /// <summary>Whoever names themselves no longer sees the case.</summary>
    protected override string Next(CaseHead head, NameConcernedForm form) => form.StaffId == User.StaffId() ? "/gestion" : base.Next(head, form);

    protected override string Done(NameConcernedForm form) =>
        form.StaffId == User.StaffId() ? Desk.Words["NameConcerned.DoneSelf"] : base.Done(form);
}
