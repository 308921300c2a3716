using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Persons;

/// <summary>The shape of what staff write down of a person. What is missing for the register is asked later: an arrival is kept as it came (R1).</summary>
public abstract class PersonFormValidator<TForm> : AbstractValidator<TForm> where TForm : PersonForm
{
    private const int LongestName = 100;
    private const int LongestLine = 200;
    private const int LongestAddress = 1_000;

    protected PersonFormValidator(Words words)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.LastName).Needed("Person.LastName.Missing", LongestName, words);
        RuleFor(form => form.FirstName).AtMost(LongestName, words);
        RuleFor(form => form.StakeholderType).Must(type => Enum.GetNames<StakeholderType>().Contains(type)).WithMessage(words["Person.StakeholderType.Missing"]);
        RuleFor(form => form.Email).AtMost(Mailbox.LongestAddress, words)
            .Must(email => string.IsNullOrEmpty(email) || Mailbox.IsAddress(email)).WithMessage(words["Person.Email.Wrong"]);
        RuleFor(form => form.Phone).Must(phone => phone.Length == 0 || PhoneNumber.Is(phone)).WithMessage(words["Person.Phone.Wrong"]);
        RuleFor(form => form.PostalAddress).AtMost(LongestAddress, words);
        RuleFor(form => form.CustomerAccount).AtMost(LongestName, words);
        RuleFor(form => form.TrainingAction).AtMost(LongestLine, words);
        RuleFor(form => form.NothingConcernedReason).AtMost(LongestLine, words);
    }

    /// <summary>A date as a date field posts it.</summary>
    protected static bool IsDate(string typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
