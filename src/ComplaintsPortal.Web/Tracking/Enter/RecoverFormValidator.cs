using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.Tracking.Enter;

public sealed class RecoverFormValidator : AbstractValidator<RecoverForm>
{
    public RecoverFormValidator(Words words)
    {
        RuleFor(form => form.Reference).NotEmpty().WithMessage(words["Track.Reference.Missing"]);
        RuleFor(form => form.Email).NotEmpty().WithMessage(words["Track.Email.Missing"]);
    }
}
