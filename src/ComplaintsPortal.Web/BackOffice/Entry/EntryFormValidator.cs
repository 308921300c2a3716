using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Persons;
using ComplaintsPortal.Web.Shared.Fields;
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
        RuleFor(form => form.Subject).Needed("Entry.Subject.Missing", LongestLine, words);
        RuleFor(form => form.Description).Needed("Entry.Description.Missing", LongestText, words);
    }
}
