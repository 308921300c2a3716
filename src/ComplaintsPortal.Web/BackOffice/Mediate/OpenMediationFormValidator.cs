using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed class OpenMediationFormValidator : AbstractValidator<OpenMediationForm>
{
    public OpenMediationFormValidator(Words words)
    {
        RuleFor(form => form.Note).AtMost(10000, words);
    }
}
