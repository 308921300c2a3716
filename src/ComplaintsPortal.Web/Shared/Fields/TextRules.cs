using ComplaintsPortal.Web.Shared.Texts;
using FluentValidation;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>What most fields of text ask, said once: that something stands there, and not too much.</summary>
public static class TextRules
{
    /// <param name="text">The field.</param>
    /// <param name="missing">The key of the sentence that says what is needed.</param>
    /// <param name="longest">In characters.</param>
    /// <param name="words">The portal's words.</param>
    public static IRuleBuilderOptions<TForm, string?> Needed<TForm>(this IRuleBuilder<TForm, string?> text, string missing, int longest, Words words) =>
        text.NotEmpty().WithMessage(words[missing]).AtMost(longest, words);

    public static IRuleBuilderOptions<TForm, string?> AtMost<TForm>(this IRuleBuilder<TForm, string?> text, int longest, Words words) =>
        text.MaximumLength(longest).WithMessage(words["Field.TooLong", longest]);
}
