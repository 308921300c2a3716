using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed class EndMediationFormValidator : AbstractValidator<EndMediationForm>
{
    public EndMediationFormValidator(Words words)
    {
        RuleFor(form => form.Outcome).Needed("EndMediation.Outcome.Missing", 10000, words);
    }
}
