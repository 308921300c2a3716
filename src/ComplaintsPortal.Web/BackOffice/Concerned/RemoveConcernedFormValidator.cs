using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed class RemoveConcernedFormValidator : AbstractValidator<RemoveConcernedForm>
{
    public RemoveConcernedFormValidator(Words words)
    {
        RuleFor(form => form.Reason).Needed("RemoveConcerned.Reason.Missing", 2000, words);
    }
}
