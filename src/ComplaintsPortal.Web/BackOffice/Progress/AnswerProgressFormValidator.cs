using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Progress;

public sealed class AnswerProgressFormValidator : AbstractValidator<AnswerProgressForm>
{
    public AnswerProgressFormValidator(Words words)
    {
        RuleFor(form => form.Answer).Needed("AnswerProgress.Answer.Missing", 20000, words);
    }
}
