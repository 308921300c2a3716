using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Close;

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotNull().WithMessage(words["Close.Reason.Missing"]).IsInEnum().WithMessage(words["Close.Reason.Missing"]);
        RuleFor(form => form.Note).MaximumLength(10000).WithMessage(words["Field.TooLong", 10000]);
    }
}
