using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.CorrectContact;

public sealed class CorrectContactFormValidator : AbstractValidator<CorrectContactForm>
{
    private const int LongestAddress = 1_000;

    public CorrectContactFormValidator(Words words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Email).AtMost(Mailbox.LongestAddress, words)
            .Must(email => string.IsNullOrEmpty(email) || Mailbox.IsAddress(email)).WithMessage(words["Person.Email.Wrong"]);
        RuleFor(form => form.Phone).Must(phone => phone.Length == 0 || PhoneNumber.Is(phone)).WithMessage(words["Person.Phone.Wrong"]);
        RuleFor(form => form.PostalAddress).AtMost(LongestAddress, words);
    }
}
