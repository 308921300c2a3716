using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.Notes;

/// <summary>Adds an internal note, which the complainant never sees (R23).</summary>
[Route("gestion/dossiers/{reference}/note")]
public sealed class AddNoteController(ActDesk<AddNoteForm> desk, AddNote add) : ActController<AddNoteForm>(desk)
{
    protected override CaseAct Act => TreatmentActs.AddNote;

    protected override AddNoteForm Start(CaseHead head) => new();

    protected override Task DoAsync(string reference, AddNoteForm form, Actor by, CancellationToken cancellation) =>
        add.ExecuteAsync(reference, form.Text!, by, cancellation);
}
