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
        RuleFor(form => form.Cause).MaximumLength(200).WithMessage(words["Field.TooLong", 200]);
        RuleFor(form => form.Step).IsInEnum().WithMessage(words["Improve.Step.Missing"]);
        When(form => form.Step == NextStep.Link, () => RuleFor(form => form.ActionId).NotNull().WithMessage(words["Improve.ActionId.Missing"]));
        When(form => form.Step == NextStep.Open, () =>
        {
            RuleFor(form => form.Title).NotEmpty().WithMessage(words["CorrectiveAction.Title.Missing"])
                .MaximumLength(LongestTitle).WithMessage(words["Field.TooLong", LongestTitle]);
            RuleFor(form => form.DueOn).NotNull().WithMessage(words["CorrectiveAction.DueOn.Missing"]);
        });
        When(form => form.Step == NextStep.NoAction, () => RuleFor(form => form.Reason).NotEmpty().WithMessage(words["Improve.Reason.Missing"]));
        RuleFor(form => form.Description).MaximumLength(Longest).WithMessage(words["Field.TooLong", Longest]);
        RuleFor(form => form.Reason).MaximumLength(Longest).WithMessage(words["Field.TooLong", Longest]);
    }
}
