using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ComplaintsPortal.Web.Setup;

/// <summary>What model binding says when a value cannot be read, in French.</summary>
public static class FrenchBinding
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        messages.SetMissingBindRequiredValueAccessor(_ => ProgramWords.Of("Binding.Missing"));
        messages.SetMissingKeyOrValueAccessor(() => ProgramWords.Of("Binding.Missing"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => ProgramWords.Of("Binding.Missing"));
        messages.SetValueMustNotBeNullAccessor(_ => ProgramWords.Of("Binding.Missing"));
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => ProgramWords.Of("Binding.Invalid", value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => ProgramWords.Of("Binding.Invalid", value));
        messages.SetUnknownValueIsInvalidAccessor(_ => ProgramWords.Of("Binding.Unknown"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => ProgramWords.Of("Binding.Unknown"));
        messages.SetValueIsInvalidAccessor(value => ProgramWords.Of("Binding.Invalid", value));
        messages.SetValueMustBeANumberAccessor(_ => ProgramWords.Of("Binding.Number"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => ProgramWords.Of("Binding.Number"));
    }
}
