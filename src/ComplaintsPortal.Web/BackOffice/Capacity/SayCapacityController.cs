using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Capacity;

/// <summary>Says in what capacity the person complains (R4, R8): who writes an e-mail seldom does.</summary>
[Route("gestion/dossiers/{reference}/qualite")]
public sealed class SayCapacityController(ActDesk<SayCapacityForm> desk, SayCapacity say) : ActController<SayCapacityForm>(desk)
{
    protected override CaseAct Act => FileActs.SayCapacity;

    protected override SayCapacityForm Start(CaseHead head) =>
        new() { Capacity = Capacities.IsStated(head.Complaint.Complainant.StakeholderType) ? head.Complaint.Complainant.StakeholderType.ToString() : "" };

    protected override Task DoAsync(string reference, SayCapacityForm form, Actor by, CancellationToken cancellation) =>
        Capacities.TryRead(form.Capacity ?? "", out var capacity)
            ? say.ExecuteAsync(reference, capacity, by, cancellation)
            : throw new ArgumentOutOfRangeException(nameof(form));
}
