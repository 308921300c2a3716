using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Reopen;

public sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public ReopenFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage(words["Reopen.Reason.Missing"]).MaximumLength(10000).WithMessage(words["Field.TooLong", 10000]);
    }
}
