using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Actions;

public sealed class RecordActionFormValidator : AbstractValidator<RecordActionForm>
{
    public RecordActionFormValidator(Words words)
    {
        RuleFor(form => form.Text).Needed("RecordAction.Text.Missing", 20000, words);
    }
}
