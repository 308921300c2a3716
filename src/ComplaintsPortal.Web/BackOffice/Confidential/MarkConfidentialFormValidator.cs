using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Confidential;

public sealed class MarkConfidentialFormValidator : AbstractValidator<MarkConfidentialForm>
{
    public MarkConfidentialFormValidator(Words words)
    {
        RuleFor(form => form.Reason).Needed("MarkConfidential.Reason.Missing", 2000, words);
    }
}
