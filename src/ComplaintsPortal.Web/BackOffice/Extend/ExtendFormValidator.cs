using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Extend;

public sealed class ExtendFormValidator : AbstractValidator<ExtendForm>
{
    public ExtendFormValidator(Words words)
    {
        RuleFor(form => form.To).NotNull().WithMessage(words["Extend.To.Missing"]);
        RuleFor(form => form.Reason).NotEmpty().WithMessage(words["Extend.Reason.Missing"]).MaximumLength(5000).WithMessage(words["Field.TooLong", 5000]);
    }
}
