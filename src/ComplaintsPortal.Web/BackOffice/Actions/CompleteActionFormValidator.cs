using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Actions;

public sealed class CompleteActionFormValidator : AbstractValidator<CompleteActionForm>
{
    public CompleteActionFormValidator(Words words)
    {
        RuleFor(form => form.DoneOn).NotNull().WithMessage(words["CompleteAction.DoneOn.Missing"]);
    }
}
