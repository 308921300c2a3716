using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Release;

public sealed class ReleaseFileFormValidator : AbstractValidator<ReleaseFileForm>
{
    public ReleaseFileFormValidator(Words words)
    {
        RuleFor(form => form.Reason).NotEmpty().WithMessage(words["ReleaseFile.Reason.Missing"]).MaximumLength(2000).WithMessage(words["Field.TooLong", 2000]);
    }
}
