using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Wire;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>One answer of an SMTP server (RFC 5321, 4.2): three digits, and its lines word for word.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int LongestLine = 4096, MostLines = 100, LongestKept = 2000;

    public bool IsGood => Code is >= 200 and < 300;

    public bool IsFinal => Code >= 500;

    /// <summary>530, 534, 535 and 538 are about who signs in (RFC 4954) and not about the letter.</summary>
    public bool IsOfTheSignIn => Code is 530 or 534 or 535 or 538;

    /// <summary>The lines as they came, code included; bounded.</summary>
    public string Text
    {
        get
        {
            var text = string.Join('\n', Lines);
            return text.Length > LongestKept ? text[..LongestKept] : text;
        }
    }

    /// <summary>A whole answer, however many lines it has, within the time of one.</summary>
    public static Task<SmtpReply> ReadAsync(MailLine line, TimeSpan patience, CancellationToken cancellation) => line.WithinAsync(patience, async limit =>
    {
        var lines = new List<string>();
        while (true)
        {
            var said = Clean(Encoding.UTF8.GetString(await line.ReadLineAsync(LongestLine, limit)));
            if (CodeOf(said) is not { } code || lines.Count > 0 && CodeOf(lines[0]) != code || lines.Count == MostLines)
                throw new MailFailedException(MailFault.Garbled, said);
            lines.Add(said);
            if (said.Length == 3 || said[3] != '-') return new SmtpReply(code, lines);
        }
    }, cancellation);

    /// <summary>Of a line that says so properly: 200 to 599, then its end, a space or a hyphen.</summary>
    private static int? CodeOf(string line) =>
        line.Length >= 3 && line[0] is >= '2' and <= '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2]) && (line.Length == 3 || line[3] is ' ' or '-')
            ? (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0')
            : null;

    private static string Clean(string line) => string.Create(line.Length, line, (clean, said) =>
    {
        for (var i = 0; i < said.Length; i++) clean[i] = char.IsControl(said[i]) ? ' ' : said[i];
    });
}
