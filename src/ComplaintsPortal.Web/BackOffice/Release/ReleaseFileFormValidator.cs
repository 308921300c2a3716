using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Release;

public sealed class ReleaseFileFormValidator : AbstractValidator<ReleaseFileForm>
{
    public ReleaseFileFormValidator(Words words)
    {
        RuleFor(form => form.Reason).Needed("ReleaseFile.Reason.Missing", 2000, words);
    }
}
