using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Improvements;

public sealed class NewActionFormValidator : AbstractValidator<NewActionForm>
{
    private const int LongestTitle = 300;
    private const int Longest = 10_000;

    public NewActionFormValidator(Words words)
    {
        RuleFor(form => form.Title).Needed("CorrectiveAction.Title.Missing", LongestTitle, words);
        RuleFor(form => form.Cause).AtMost(200, words);
        RuleFor(form => form.Description).AtMost(Longest, words);
        RuleFor(form => form.DueOn).NotNull().WithMessage(words["CorrectiveAction.DueOn.Missing"]);
    }
}
