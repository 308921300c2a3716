using System.Diagnostics.CodeAnalysis;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>Which thing of a complaint an entry commits to, written <c>Note:0195d2a0-…</c>.</summary>
public readonly record struct ContentName(ContentKind Kind, Guid Id)
{
    /// <summary>The fact of an entry that names what it commits to, in the order of its commitments.</summary>
    public const string Fact = "holds";

    public override string ToString() => $"{Kind}:{Id:D}";

    /// <summary>Several, with a space between.</summary>
    public static string Write(IEnumerable<Content> contents) => string.Join(' ', contents.Select(content => content.Name));

    /// <summary>What <see cref="Write"/> wrote; false for anything else.</summary>
    public static bool TryReadAll(string text, [NotNullWhen(true)] out IReadOnlyList<ContentName>? names)
    {
        var read = new List<ContentName>();
        foreach (var part in text.AsSpan().Split(' '))
        {
            if (!TryRead(text.AsSpan(part), out var name))
            {
                names = null;
                return false;
            }

            read.Add(name);
        }

        names = read;
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out ContentName name)
    {
        name = default;
        var colon = text.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetterUpper(text[0])) return false;
        if (!Enum.TryParse<ContentKind>(text[..colon], out var kind) || !Guid.TryParseExact(text[(colon + 1)..], "D", out var id)) return false;
        name = new ContentName(kind, id);
        return true;
    }
}
