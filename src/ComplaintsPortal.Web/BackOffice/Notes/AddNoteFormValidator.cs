using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Notes;

public sealed class AddNoteFormValidator : AbstractValidator<AddNoteForm>
{
    public AddNoteFormValidator(Words words)
    {
        RuleFor(form => form.Text).Needed("AddNote.Text.Missing", 100000, words);
    }
}
