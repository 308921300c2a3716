using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Progress;

public sealed class AnswerProgressFormValidator : AbstractValidator<AnswerProgressForm>
{
    public AnswerProgressFormValidator(Words words)
    {
        RuleFor(form => form.Answer).NotEmpty().WithMessage(words["AnswerProgress.Answer.Missing"]).MaximumLength(20000).WithMessage(words["Field.TooLong", 20000]);
    }
}
