using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Extend;

public sealed class ExtendFormValidator : AbstractValidator<ExtendForm>
{
    public ExtendFormValidator(Words words)
    {
        RuleFor(form => form.To).NotNull().WithMessage(words["Extend.To.Missing"]);
        RuleFor(form => form.Reason).Needed("Extend.Reason.Missing", 5000, words);
    }
}
