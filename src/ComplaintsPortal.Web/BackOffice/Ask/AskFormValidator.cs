using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Ask;

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    private const int Longest = 10_000;

    public AskFormValidator(Words words)
    {
        RuleFor(form => form.Question).AtMost(Longest, words);
        RuleFor(form => form.Items).Must(items => items.All(code => CompletenessCheck.Requirements.Any(r => r.Code == code)))
            .WithMessage(words["Ask.Items.Unknown"]);
    }
}
