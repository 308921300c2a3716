using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Resolution;

public sealed class ResolveFormValidator : AbstractValidator<ResolveForm>
{
    public ResolveFormValidator(Words words)
    {
        RuleFor(form => form.Text).AtMost(100000, words);
    }
}
