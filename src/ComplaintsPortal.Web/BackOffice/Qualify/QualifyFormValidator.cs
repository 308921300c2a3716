using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Qualify;

public sealed class QualifyFormValidator : AbstractValidator<QualifyForm>
{
    private const int Longest = 10_000;

    public QualifyFormValidator(Words words)
    {
        RuleFor(form => form.Nature).NotNull().WithMessage(words["Qualify.Nature.Missing"]).IsInEnum().WithMessage(words["Qualify.Nature.Missing"]);
        RuleFor(form => form.Reason).Needed("Qualify.Reason.Missing", Longest, words);
    }
}
