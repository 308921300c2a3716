using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Persons;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Entry;

public sealed class EntryFormValidator : PersonFormValidator<EntryForm>
{
    private const int LongestLine = 200;
    private const int LongestText = 200_000;

    public EntryFormValidator(Words words) : base(words)
    {
        RuleFor(form => form.Channel).Must(channel => Enum.GetNames<Channel>().Contains(channel)).WithMessage(words["Entry.Channel.Missing"]);
        RuleFor(form => form.ReceivedOn).Must(IsDate).WithMessage(words["Entry.ReceivedOn.Missing"]);
        RuleFor(form => form.Subject).NotEmpty().WithMessage(words["Entry.Subject.Missing"]).MaximumLength(LongestLine).WithMessage(words["Field.TooLong", LongestLine]);
        RuleFor(form => form.Description).NotEmpty().WithMessage(words["Entry.Description.Missing"]).MaximumLength(LongestText).WithMessage(words["Field.TooLong", LongestText]);
    }
}
