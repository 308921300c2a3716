using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Close;

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotNull().WithMessage(words["Close.Reason.Missing"]).IsInEnum().WithMessage(words["Close.Reason.Missing"]);
        RuleFor(form => form.Note).AtMost(10000, words);
    }
}
