using ComplaintsPortal.Web.Shared.Fields;
using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>Only the shape: a draft may lack anything, the preview says what (R24).</summary>
public sealed class ReplyFormValidator : AbstractValidator<ReplyForm>
{
    private const int Longest = 100_000;

    public ReplyFormValidator(Words words)
    {
        RuleFor(form => form.Decision).IsInEnum().WithMessage(words["Reply.Decision.Unknown"]);
        foreach (var text in (System.Linq.Expressions.Expression<Func<ReplyForm, string?>>[])
            [form => form.DecisionReason, form => form.Reasons, form => form.Remedy, form => form.RemainingActions, form => form.ClosingWords])
            RuleFor(text).AtMost(Longest, words);
    }
}
