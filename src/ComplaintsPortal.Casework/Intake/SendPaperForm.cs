using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Intake;

/// <summary>Staff send the form on paper to somebody who asked for it (R6): an act that is kept, with its letter.</summary>
public sealed class SendPaperForm(Casebook casebook, Correspondence letters)
{
    /// <param name="medium">On paper, to be printed and posted or handed over; or by e-mail, which is refused where there is no address.</param>
    public Task ExecuteAsync(string reference, LetterMedium medium, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            change =>
            {
                change.Journal(ActNames.PaperFormProvided, Facts.Of(("medium", medium)));
                letters.Write(change, LetterKind.PaperForm, withLink: false, medium: medium);
                return Task.CompletedTask;
            },
            cancellation);
}
