using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Resolution;

public sealed class ResolveFormValidator : AbstractValidator<ResolveForm>
{
    public ResolveFormValidator(Words words)
    {
        RuleFor(form => form.Text).MaximumLength(100000).WithMessage(words["Field.TooLong", 100000]);
    }
}
