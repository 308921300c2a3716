using System.Text;
using ComplaintsPortal.Domain.Letters;
using MailKit;

namespace ComplaintsPortal.Mail.Wire;

/// <summary>Sits where MailKit logs and logs nothing: whatever we say earns the server its time for the answer, an answer has a bound,
/// and what comes in clear behind the answer to STARTTLS, put there by somebody else, ends the conversation.</summary>
internal sealed class LineWatch : IProtocolLogger
{
    private const int Block = 64 * 1024, LongestSaid = 2000;
    private readonly CancellationTokenSource _limit;
    private readonly MailPatience _patience;
    private readonly List<byte> _said = [];
    private long _heard;
    private bool _encrypting;

    public LineWatch(MailPatience patience, CancellationToken cancellation)
    {
        _patience = patience;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Earned = patience.Answer;
    }

    /// <summary>Ends when the time of a step is over.</summary>
    public CancellationToken Limit => _limit.Token;

    /// <summary>The time that was given last.</summary>
    public TimeSpan Given { get; private set; }

    /// <summary>What each word of ours earns from here on.</summary>
    public TimeSpan Earned { get; set; }

    /// <summary>In bytes, for all that is answered to one command.</summary>
    public long LongestAnswer { get; set; } = 256 * 1024;

    /// <summary>The answer to what we said last, as it came; its beginning where it is long.</summary>
    public string Said => Encoding.UTF8.GetString([.. _said]).TrimEnd();

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    public void Give(TimeSpan time) => _limit.CancelAfter(Given = time);

    public void LogConnect(Uri uri) => Give(_patience.Answer);

    public void LogClient(byte[] buffer, int offset, int count)
    {
        _heard = 0;
        _said.Clear();
        _encrypting = buffer.AsSpan(offset, count).EndsWith("STARTTLS\r\n"u8);
        Give(Earned);
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        var said = buffer.AsSpan(offset, count);
        if (_encrypting && said.IndexOf((byte)'\n') is >= 0 and var end && end < count - 1) throw new MailFailedException(MailFault.Garbled, "STARTTLS");
        if (_said.Count < LongestSaid) _said.AddRange(said[..Math.Min(count, LongestSaid - _said.Count)]);
        if (_heard / Block < (_heard += count) / Block) Give(_patience.Block);
        if (_heard > LongestAnswer) throw new MailFailedException(MailFault.Garbled, $"> {LongestAnswer}");
    }

    public void Dispose() => _limit.Dispose();
}
