using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Consumer;

/// <summary>Says whether the complainant is a consumer; unsaid, R25 presumes by the kind of stakeholder.</summary>
[Route("gestion/dossiers/{reference}/consommateur")]
public sealed class SayConsumerController(ActDesk<SayConsumerForm> desk, SayConsumer say) : ActController<SayConsumerForm>(desk)
{
    protected override CaseAct Act => FileActs.SayConsumer;

    protected override SayConsumerForm Start(CaseHead head) => new() { Consumer = head.Complaint.Consumer?.ToString() ?? "" };

    protected override Task DoAsync(string reference, SayConsumerForm form, Actor by, CancellationToken cancellation) =>
        say.ExecuteAsync(reference, bool.TryParse(form.Consumer, out var consumer) ? consumer : null, by, cancellation);
}
