using ComplaintsPortal.Web.Shared.Organisations;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.CorrectContact;

public sealed class CorrectContactFormValidator : AbstractValidator<CorrectContactForm>
{
    private const int LongestAddress = 1_000;
    private const int LongestEmail = 254;

    public CorrectContactFormValidator(Words words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).MaximumLength(LongestEmail).WithMessage(words["Field.TooLong", LongestEmail])
            .Must(email => email.Length == 0 || Contact.IsEmail(email.Trim())).WithMessage(words["Person.Email.Wrong"]);
        RuleFor(form => form.Phone).Must(phone => phone.Length == 0 || Contact.IsPhone(phone.Trim())).WithMessage(words["Person.Phone.Wrong"]);
        RuleFor(form => form.PostalAddress).MaximumLength(LongestAddress).WithMessage(words["Field.TooLong", LongestAddress]);
    }
}
