using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Replying;

public sealed class SendReplyFormValidator : AbstractValidator<SendReplyForm>
{
    private const int Longest = 2_000;

    public SendReplyFormValidator(Words words) =>
        RuleFor(form => form.OverrideReason).AtMost(Longest, words);
}
