using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.PaperForm;

public sealed class SendPaperFormFormValidator : AbstractValidator<SendPaperFormForm>
{
    public SendPaperFormFormValidator(Words words) =>
        RuleFor(form => form.Medium).Must(medium => medium is { } chosen && Enum.IsDefined(chosen)).WithMessage(words["SendPaperForm.Medium.Missing"]);
}
