using System.Globalization;
using System.Resources;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>The words that fields of letters are made of (LetterPhrases.resx).</summary>
internal static class LetterPhrases
{
    private static readonly ResourceManager Resources = new("ComplaintsPortal.Casework.Letters.LetterPhrases", typeof(LetterPhrases).Assembly);

    public static string Of(string name) =>
        Resources.GetString(name, CultureInfo.InvariantCulture) ?? throw new ArgumentException($"No letter phrase '{name}'.", nameof(name));

    public static string Of<T>(T value) where T : struct, Enum => Of($"{typeof(T).Name}.{value}");

    public static string Format(string name, params object[] values) => string.Format(CultureInfo.InvariantCulture, Of(name), values);
}
