using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Letters;

public sealed class RecordBouncedFormValidator : AbstractValidator<RecordBouncedForm>
{
    public RecordBouncedFormValidator(Words words)
    {
        RuleFor(form => form.Answer).Needed("RecordBounced.Answer.Missing", 2000, words);
    }
}
