using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.Tracking.Enter;

public sealed class EnterFormValidator : AbstractValidator<EnterForm>
{
    public EnterFormValidator(Words words)
    {
        RuleFor(form => form.Reference).NotEmpty().WithMessage(words["Track.Reference.Missing"]);
        RuleFor(form => form.Code).NotEmpty().WithMessage(words["Track.Code.Missing"]);
    }
}
