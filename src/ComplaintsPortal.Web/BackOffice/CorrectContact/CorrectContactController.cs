using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.BackOffice.Acts;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.BackOffice.CorrectContact;

/// <summary>Corrects how the person is reached; the acknowledgement that did not arrive leaves in the same act (R11).</summary>
[Route("gestion/dossiers/{reference}/coordonnees")]
public sealed class CorrectContactController(ActDesk<CorrectContactForm> desk, Casework.Registration.CorrectContact correct, AcknowledgeAnew acknowledgements)
    : ActController<CorrectContactForm>(desk)
{
    private Letter? _leaving;

    protected override CaseAct Act => FileActs.CorrectContact;

    protected override CorrectContactForm Start(CaseHead head) => CorrectContactForm.Of(head.Complaint);

    protected override async Task DoAsync(string reference, CorrectContactForm form, Actor by, CancellationToken cancellation) =>
        _leaving = await correct.ExecuteAsync(reference, form.Details(), form.Version, by, cancellation);

    protected override async Task<IActPage> PageAsync(CaseHead head, CorrectContactForm form, CancellationToken cancellation) =>
        new CorrectContactPage(head, form, await acknowledgements.LostAsync(head.Complaint, cancellation)) { Act = Act, WhyNot = Act.WhyNot(head) };

    protected override string Done(CorrectContactForm form) => Desk.Words[_leaving?.Medium switch
    {
        LetterMedium.Email => "CorrectContact.Done.Leaves",
        LetterMedium.Paper => "CorrectContact.Done.ToPrint",
        _ => "CorrectContact.Done",
    }];

    /// <summary>What is to be printed is opened at once.</summary>
    protected override string Next(CaseHead head, CorrectContactForm form) =>
        _leaving is { Medium: LetterMedium.Paper } letter ? $"/gestion/dossiers/{head.Reference}/courriers/{letter.Id}" : base.Next(head, form);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "details-taken-away" ? nameof(CorrectContactForm.Email) : "";

    protected override (string? Theirs, CorrectContactForm Form) Conflict(CaseHead now, CorrectContactForm mine) =>
        (CorrectContactForm.Of(now.Complaint).InWords(), mine with { Version = now.Complaint.Version });
}
