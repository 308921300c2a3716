using System.Buffers;
using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A header field, and which part of its value is within the bounds: the beginning; of what was cited before, the end, which is nearest.</summary>
internal readonly ref struct BoundedField
{
    private static readonly SearchValues<byte> Beginnings = SearchValues.Create(",;<(="u8);

    private readonly ReadOnlySpan<byte> _field;
    private readonly int _name;

    public BoundedField(ReadOnlySpan<byte> field, int name)
    {
        _field = field;
        _name = name;
        Value = field.IndexOf((byte)':') + 1;
        (From, To) = (Value, field.Length);
        if (field.Length <= Bounds.Signs) return;
        if (Is("References") || Is("In-Reply-To")) From = Math.Max(Value, field.Length - Bounds.Field);
        else To = End(field[..Math.Min(field.Length, Bounds.Field)]);
    }

    /// <summary>Where the value begins, and from where to where it is within the bounds.</summary>
    public int Value { get; }

    public int From { get; }
    public int To { get; }

    public int Length => _field.Length;

    public byte[] Bounded => _field[From..To].ToArray();

    public bool Is(string name) => Ascii.EqualsIgnoreCase(_field[.._name], name);

    public bool Holds(string word) => Encoding.Latin1.GetString(_field[From..To]).Contains(word, StringComparison.OrdinalIgnoreCase);

    private static int End(ReadOnlySpan<byte> field)
    {
        var at = 0;
        for (var signs = 0; signs < Bounds.Signs;)
        {
            var found = field[at..].IndexOfAny(Beginnings);
            if (found < 0) return field.Length;
            at += found + 1;
            // An equals sign begins something only in an encoded word.
            if (field[at - 1] != '=' || at < field.Length && field[at] == '?') signs++;
        }
        return at;
    }
}
