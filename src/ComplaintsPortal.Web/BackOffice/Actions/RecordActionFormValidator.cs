using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Actions;

public sealed class RecordActionFormValidator : AbstractValidator<RecordActionForm>
{
    public RecordActionFormValidator(Words words)
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage(words["RecordAction.Text.Missing"]).MaximumLength(20000).WithMessage(words["Field.TooLong", 20000]);
    }
}
