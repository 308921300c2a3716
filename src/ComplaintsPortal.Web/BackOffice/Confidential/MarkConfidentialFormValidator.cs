using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Confidential;

public sealed class MarkConfidentialFormValidator : AbstractValidator<MarkConfidentialForm>
{
    public MarkConfidentialFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage(words["MarkConfidential.Reason.Missing"]).MaximumLength(2000).WithMessage(words["Field.TooLong", 2000]);
    }
}
