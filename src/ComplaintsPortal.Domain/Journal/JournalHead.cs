using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>Where the journal stands: the number of its last entry and that entry's digest, written <c>HASH@N</c>.</summary>
public readonly record struct JournalHead(long Sequence, string Hash)
{
    private const int HashLength = 64;

    /// <summary>A journal without entries; its hash of zeros is what the first entry follows.</summary>
    public static JournalHead Empty { get; } = new(0, new string('0', HashLength));

    public byte[] Digest() => Convert.FromHexString(Hash);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hash}@{Sequence}");

    /// <summary>Reads <c>HASH@N</c>: 64 hexadecimal digits in either case, an at sign, a number from 0.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out JournalHead head)
    {
        head = Empty;
        if (text?.Trim().Split('@') is not [{ Length: HashLength } hash, var number]) return false;
        if (!hash.All(char.IsAsciiHexDigit)) return false;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return false;
        head = new JournalHead(sequence, hash.ToLowerInvariant());
        return true;
    }
}
