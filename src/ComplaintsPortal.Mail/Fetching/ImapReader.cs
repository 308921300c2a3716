using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>Reads the answers of an IMAP server: lines in which counted bytes may stand ({n}, RFC 3501, 4.3). Whatever a server
/// says, no answer is longer, deeper or fuller than its bounds.</summary>
internal sealed class ImapReader(MailLine line)
{
    private const int LongestLine = 64 * 1024, MostPieces = 100;

    /// <param name="longestText">Of the counted bytes of one answer, all together.</param>
    /// <param name="longestLine">Where nothing is said, what any ordinary answer needs.</param>
    public async Task<ImapAnswer> ReadAsync(int longestText, CancellationToken cancellation, int longestLine = LongestLine)
    {
        var (pieces, left) = (new List<byte[]>(), longestText);
        while (true)
        {
            var words = await line.WithinAsync(line.Patience.Answer, limit => line.ReadLineAsync(longestLine, limit), cancellation);
            pieces.Add(words);
            if (IsStatus(pieces[0]) || Announced(words) is not { } count) return Whole(pieces);
            if (count > left || pieces.Count > MostPieces) throw new MailFailedException(MailFault.Garbled, $"{{{count}}}");
            left -= (int)count;
            pieces.Add(await line.ReadCountedAsync((int)count, cancellation));
        }
    }

    private static ImapAnswer Whole(List<byte[]> pieces)
    {
        var first = Encoding.UTF8.GetString(pieces[0]);
        var space = first.IndexOf(' ', StringComparison.Ordinal);
        var (tag, text) = space < 0 ? (first, "") : (first[..space], first[(space + 1)..]);
        var answer = new ImapAnswer(tag, Clean(text), []);
        if (tag != "*" || answer.Status.Length > 0) return answer;
        return answer with { Values = new ImapValues(pieces, space < 0 ? pieces[0].Length : Encoding.UTF8.GetByteCount(first.AsSpan(0, space + 1))).Read() };
    }

    /// <summary>Of a status the words are for people: what looks like a count in them is none.</summary>
    private static bool IsStatus(byte[] words)
    {
        var space = words.AsSpan().IndexOf((byte)' ');
        return space >= 0 && new ImapAnswer("", Encoding.Latin1.GetString(words.AsSpan(space + 1, Math.Min(8, words.Length - space - 1))), []).Status.Length > 0;
    }

    /// <summary>How many bytes follow the line; null where none do.</summary>
    private static long? Announced(ReadOnlySpan<byte> words)
    {
        var open = words.LastIndexOf((byte)'{');
        if (open < 0 || words[^1] != '}') return null;
        return long.TryParse(words[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    private static string Clean(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
