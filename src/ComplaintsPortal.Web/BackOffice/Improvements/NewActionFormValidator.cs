using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Improvements;

public sealed class NewActionFormValidator : AbstractValidator<NewActionForm>
{
    private const int LongestTitle = 300;
    private const int Longest = 10_000;

    public NewActionFormValidator(Words words)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(words["CorrectiveAction.Title.Missing"])
            .MaximumLength(LongestTitle).WithMessage(words["Field.TooLong", LongestTitle]);
        RuleFor(form => form.Cause).MaximumLength(200).WithMessage(words["Field.TooLong", 200]);
        RuleFor(form => form.Description).MaximumLength(Longest).WithMessage(words["Field.TooLong", Longest]);
        RuleFor(form => form.DueOn).NotNull().WithMessage(words["CorrectiveAction.DueOn.Missing"]);
    }
}
