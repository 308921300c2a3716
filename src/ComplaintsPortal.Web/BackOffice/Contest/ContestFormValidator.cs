using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Contest;

public sealed class ContestFormValidator : AbstractValidator<ContestForm>
{
    public ContestFormValidator(Words words)
    {
        RuleFor(form => form.Channel).NotNull().WithMessage(words["Contest.Channel.Missing"]).IsInEnum().WithMessage(words["Contest.Channel.Missing"]);
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage(words["Contest.ReceivedOn.Missing"]);
        RuleFor(form => form.Text).Needed("Contest.Text.Missing", 100000, words);
    }
}
