using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Mediate;

public sealed class EndMediationFormValidator : AbstractValidator<EndMediationForm>
{
    public EndMediationFormValidator(Words words)
    {
        RuleFor(form => form.Outcome).NotEmpty().WithMessage(words["EndMediation.Outcome.Missing"]).MaximumLength(10000).WithMessage(words["Field.TooLong", 10000]);
    }
}
