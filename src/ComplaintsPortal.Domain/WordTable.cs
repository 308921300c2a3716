using System.Diagnostics.CodeAnalysis;

namespace ComplaintsPortal.Domain;

/// <summary>The one table between an enum and the words that files and commands use for it (contract.md). Every value has exactly one word.</summary>
public sealed class WordTable<T> where T : struct, Enum
{
    private readonly Dictionary<T, string> _words;
    private readonly Dictionary<string, T> _values;

    public WordTable(params (T Value, string Word)[] rows)
    {
        _words = rows.ToDictionary(r => r.Value, r => r.Word);
        _values = rows.DistinctBy(r => r.Word).ToDictionary(r => r.Word, r => r.Value, StringComparer.OrdinalIgnoreCase);
        if (_words.Count != Enum.GetValues<T>().Length)
            throw new ArgumentException($"Every {typeof(T).Name} needs its word.", nameof(rows));
    }

    public string this[T value] => _words[value];

    public IEnumerable<string> Words => _values.Keys;

    public bool TryRead([NotNullWhen(true)] string? word, out T value)
    {
        value = default;
        return word is not null && _values.TryGetValue(word.Trim(), out value);
    }
}
