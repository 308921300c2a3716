using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed class NameConcernedFormValidator : AbstractValidator<NameConcernedForm>
{
    public NameConcernedFormValidator(Words words)
    {
        RuleFor(form => form.StaffId).NotNull().WithMessage(words["NameConcerned.StaffId.Missing"]);
    }
}
