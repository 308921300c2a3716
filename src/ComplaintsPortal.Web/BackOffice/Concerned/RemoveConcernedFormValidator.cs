using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed class RemoveConcernedFormValidator : AbstractValidator<RemoveConcernedForm>
{
    public RemoveConcernedFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage(words["RemoveConcerned.Reason.Missing"]).MaximumLength(2000).WithMessage(words["Field.TooLong", 2000]);
    }
}
