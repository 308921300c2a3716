using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
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
        RuleFor(form => form.LastName).NotEmpty().WithMessage(words["Person.LastName.Missing"]).MaximumLength(LongestName).WithMessage(words["Field.TooLong", LongestName]);
        RuleFor(form => form.FirstName).MaximumLength(LongestName).WithMessage(words["Field.TooLong", LongestName]);
        RuleFor(form => form.StakeholderType).Must(type => Enum.GetNames<StakeholderType>().Contains(type)).WithMessage(words["Person.StakeholderType.Missing"]);
        RuleFor(form => form.Email).MaximumLength(Mailbox.LongestAddress).WithMessage(words["Field.TooLong", Mailbox.LongestAddress])
            .Must(email => email.Length == 0 || Mailbox.IsAddress(email)).WithMessage(words["Person.Email.Wrong"]);
        RuleFor(form => form.Phone).Must(phone => phone.Length == 0 || PhoneNumber.Is(phone)).WithMessage(words["Person.Phone.Wrong"]);
        RuleFor(form => form.PostalAddress).MaximumLength(LongestAddress).WithMessage(words["Field.TooLong", LongestAddress]);
        RuleFor(form => form.CustomerAccount).MaximumLength(LongestName).WithMessage(words["Field.TooLong", LongestName]);
        RuleFor(form => form.TrainingAction).MaximumLength(LongestLine).WithMessage(words["Field.TooLong", LongestLine]);
        RuleFor(form => form.NothingConcernedReason).MaximumLength(LongestLine).WithMessage(words["Field.TooLong", LongestLine]);
    }

    /// <summary>A date as a date field posts it.</summary>
    protected static bool IsDate(string typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
