using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Improve;

/// <summary>Each step asks for its own fields only.</summary>
public sealed class ImproveFormValidator : AbstractValidator<ImproveForm>
{
    private const int LongestTitle = 300;
    private const int Longest = 10_000;

    public ImproveFormValidator(Words words)
    {
        RuleFor(form => form.Cause).AtMost(200, words);
        RuleFor(form => form.Step).IsInEnum().WithMessage(words["Improve.Step.Missing"]);
        When(form => form.Step == NextStep.Link, () => RuleFor(form => form.ActionId).NotNull().WithMessage(words["Improve.ActionId.Missing"]));
        When(form => form.Step == NextStep.Open, () =>
        {
            RuleFor(form => form.Title).Needed("CorrectiveAction.Title.Missing", LongestTitle, words);
            RuleFor(form => form.DueOn).NotNull().WithMessage(words["CorrectiveAction.DueOn.Missing"]);
        });
        When(form => form.Step == NextStep.NoAction, () => RuleFor(form => form.Reason).NotEmpty().WithMessage(words["Improve.Reason.Missing"]));
        RuleFor(form => form.Description).AtMost(Longest, words);
        RuleFor(form => form.Reason).AtMost(Longest, words);
    }
}
