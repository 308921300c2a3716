using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Dismiss;

public sealed class DismissFormValidator : AbstractValidator<DismissForm>
{
    private const int Longest = 10_000;

    public DismissFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotNull().WithMessage(words["Dismiss.Reason.Missing"]).IsInEnum().WithMessage(words["Dismiss.Reason.Missing"]);
        RuleFor(form => form.Note).Needed("Dismiss.Note.Missing", Longest, words);
    }
}
