using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Concerned;

public sealed class ExceptionFormValidator : AbstractValidator<ExceptionForm>
{
    public ExceptionFormValidator(Words words)
    {
        RuleFor(form => form.Reason).Needed("Exception.Reason.Missing", 2000, words);
    }
}
