using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared.Fields;

/// <summary>One of the things a field offers, and how it reads.</summary>
public sealed record Choice(string Value, string Text)
{
    /// <summary>A hint below it, where radios show one.</summary>
    public string? Hint { get; init; }

    /// <summary>Every value of an enum (or those given), in its own order and words.</summary>
    public static IReadOnlyList<Choice> Of<T>(Words words, params T[] values) where T : struct, Enum =>
        [.. (values.Length == 0 ? Enum.GetValues<T>() : values).Select(value => new Choice(value.ToString(), words.Of(value)))];
}
