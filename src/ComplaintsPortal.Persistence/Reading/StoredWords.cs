using System.Collections.Frozen;

namespace ComplaintsPortal.Persistence.Reading;

/// <summary>Names of an enumeration as every database keeps them.</summary>
internal static class StoredWords<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Known = Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static T Of(string text) => Known.TryGetValue(text, out var value) ? value : throw new FormatException($"No {typeof(T).Name} is called {text}.");
}
