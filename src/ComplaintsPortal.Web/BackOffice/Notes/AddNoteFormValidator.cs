using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Notes;

public sealed class AddNoteFormValidator : AbstractValidator<AddNoteForm>
{
    public AddNoteFormValidator(Words words)
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage(words["AddNote.Text.Missing"]).MaximumLength(100000).WithMessage(words["Field.TooLong", 100000]);
    }
}
