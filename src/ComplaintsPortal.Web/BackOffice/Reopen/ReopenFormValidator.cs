using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Reopen;

public sealed class ReopenFormValidator : AbstractValidator<ReopenForm>
{
    public ReopenFormValidator(Words words)
    {
        RuleFor(form => form.Reason).Needed("Reopen.Reason.Missing", 10000, words);
    }
}
