using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.BackOffice.PaperForm;

public sealed record SendPaperFormForm
{
    public LetterMedium? Medium { get; init; }
}
