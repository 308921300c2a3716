using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Testing;

/// <summary>A mailbox that is a folder of raw messages, in the order in which they were delivered; the mark is the last one's number.</summary>
public sealed class FolderMailbox : IMailbox, IDisposable
{
    private readonly Lazy<TemporaryFolder> _folder = new();
    private int _count;

    /// <summary>When the server took the messages; null where it does not say.</summary>
    public Func<int, DateTimeOffset?> TakenAt { get; set; } = _ => null;

    /// <summary>Set: its server can't be spoken with.</summary>
    public MailFailure? Failure { get; set; }

    public void Deliver(string message) => Deliver(Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")));

    public void Deliver(ReadOnlySpan<byte> message) => File.WriteAllBytes(PathOf(++_count), message);

    public async IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Failure is { } failure) throw new MailFailedException(failure);
        for (var number = int.Parse(after ?? "0", CultureInfo.InvariantCulture) + 1; number <= _count; number++)
            yield return new FetchedMessage(number.ToString(CultureInfo.InvariantCulture), await File.ReadAllBytesAsync(PathOf(number), cancellation)) { ReceivedAt = TakenAt(number) };
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated) _folder.Value.Dispose();
    }

    private string PathOf(int number) => Path.Combine(_folder.Value.Path, $"{number:0000}.eml");
}
