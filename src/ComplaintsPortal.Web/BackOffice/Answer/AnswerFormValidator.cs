using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.BackOffice.Persons;
using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;

using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Answer;

public sealed class AnswerFormValidator : PersonFormValidator<AnswerForm>
{
    private const int Longest = 200_000;

    public AnswerFormValidator(Words words) : base(words)
    {
        RuleFor(form => form.Text).Needed("Answer.Text.Missing", Longest, words);
        RuleFor(form => form.Channel).Must(channel => Enum.GetNames<Channel>().Contains(channel)).WithMessage(words["Entry.Channel.Missing"]);
        RuleFor(form => form.ReceivedOn).Must(IsDate).WithMessage(words["Entry.ReceivedOn.Missing"]);
    }
}
