using System.Text;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>The boundaries that heads have named so far; which of them is open does not matter to a bound.</summary>
internal sealed class Boundaries
{
    private readonly Dictionary<string, bool> _areDigests = [];
    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _known;

    public Boundaries() => _known = _areDigests.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ContentType multipart) =>
        _areDigests[Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(multipart.Boundary!))] = multipart.IsMimeType("multipart", "digest");

    /// <summary>Whether the line is a delimiter.</summary>
    /// <param name="opens">Whether a part begins after it.</param>
    /// <param name="isDigest">Whether what begins is a message where nothing else is said.</param>
    public bool Meet(ReadOnlySpan<byte> line, out bool opens, out bool isDigest)
    {
        (opens, isDigest) = (false, false);
        if (_areDigests.Count == 0 || !line.StartsWith("--"u8)) return false;
        line = line[2..].TrimEnd(" \t\r\v\f"u8);
        if (line.Length > 2 * Bounds.Boundary) return false;
        Span<char> text = stackalloc char[line.Length];
        Encoding.Latin1.GetChars(line, text);
        opens = _known.TryGetValue(text, out isDigest);
        return opens || text.EndsWith("--") && _known.ContainsKey(text[..^2]);
    }
}
