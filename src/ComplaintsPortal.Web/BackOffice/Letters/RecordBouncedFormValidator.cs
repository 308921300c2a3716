using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Letters;

public sealed class RecordBouncedFormValidator : AbstractValidator<RecordBouncedForm>
{
    public RecordBouncedFormValidator(Words words)
    {
        RuleFor(form => form.Answer).NotEmpty().WithMessage(words["RecordBounced.Answer.Missing"]).MaximumLength(2000).WithMessage(words["Field.TooLong", 2000]);
    }
}
