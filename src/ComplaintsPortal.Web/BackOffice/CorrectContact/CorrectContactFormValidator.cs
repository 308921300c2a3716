using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.CorrectContact;

public sealed class CorrectContactFormValidator : AbstractValidator<CorrectContactForm>
{
    private const int LongestAddress = 1_000;

    public CorrectContactFormValidator(Words words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).MaximumLength(Mailbox.LongestAddress).WithMessage(words["Field.TooLong", Mailbox.LongestAddress])
            .Must(email => email.Length == 0 || Mailbox.IsAddress(email)).WithMessage(words["Person.Email.Wrong"]);
        RuleFor(form => form.Phone).Must(phone => phone.Length == 0 || PhoneNumber.Is(phone)).WithMessage(words["Person.Phone.Wrong"]);
        RuleFor(form => form.PostalAddress).MaximumLength(LongestAddress).WithMessage(words["Field.TooLong", LongestAddress]);
    }
}
