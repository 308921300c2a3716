using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed class OpenMediationFormValidator : AbstractValidator<OpenMediationForm>
{
    public OpenMediationFormValidator(Words words)
    {
        RuleFor(form => form.Note).MaximumLength(10000).WithMessage(words["Field.TooLong", 10000]);
    }
}
