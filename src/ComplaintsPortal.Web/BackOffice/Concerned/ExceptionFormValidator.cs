using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed class ExceptionFormValidator : AbstractValidator<ExceptionForm>
{
    public ExceptionFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage(words["Exception.Reason.Missing"]).MaximumLength(2000).WithMessage(words["Field.TooLong", 2000]);
    }
}
