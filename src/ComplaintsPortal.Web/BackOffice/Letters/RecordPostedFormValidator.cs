using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Letters;

public sealed class RecordPostedFormValidator : AbstractValidator<RecordPostedForm>
{
    public RecordPostedFormValidator(Words words)
    {
        RuleFor(form => form.On).NotNull().WithMessage(words["RecordPosted.On.Missing"]);
        RuleFor(form => form.How).Needed("RecordPosted.How.Missing", 500, words);
    }
}
