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

    /// <summary>Why a message can't be had; null where it can.</summary>
    public Func<int, FetchTrouble?> Trouble { get; set; } = _ => null;

    /// <summary>Whether a message bears the sign that somebody answered it.</summary>
    public Func<int, bool> WasAnswered { get; set; } = _ => false;

    /// <summary>Whether a message is, by its head, no more than perhaps a report.</summary>
    public Func<int, bool> OnlyIfReport { get; set; } = _ => false;

    public string Name { get; set; } = "essai@serveur.example/INBOX";

    /// <summary>Set: its server can't be spoken with.</summary>
    public MailFailure? Failure { get; set; }

    public void Deliver(string message) => Deliver(Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")));

    public void Deliver(ReadOnlySpan<byte> message) => File.WriteAllBytes(PathOf(++_count), message);

    /// <summary>Another message lies in the place of one.</summary>
    public void Replace(int number, string message) => File.WriteAllBytes(PathOf(number), Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")));

    public async IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, IReadOnlyCollection<string> again, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Failure is { } failure) throw new MailFailedException(failure);
        for (var number = int.Parse(after ?? "0", CultureInfo.InvariantCulture) + 1; number <= _count; number++) yield return await GiveAsync(number, cancellation);
        foreach (var mark in again) yield return await GiveAsync(int.Parse(mark, CultureInfo.InvariantCulture), cancellation) with { IsAgain = true };
    }

    /// <summary>Of what can't be had, the head alone.</summary>
    private async Task<FetchedMessage> GiveAsync(int number, CancellationToken cancellation)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(number), cancellation);
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8) is var at && at < 0 ? bytes.Length : at + 4;
        return new FetchedMessage(number.ToString(CultureInfo.InvariantCulture), Trouble(number) is null ? bytes : bytes[..end])
        {
            ReceivedAt = TakenAt(number), Trouble = Trouble(number), WasAnswered = WasAnswered(number), OnlyIfReport = OnlyIfReport(number),
        };
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated) _folder.Value.Dispose();
    }

    private string PathOf(int number) => Path.Combine(_folder.Value.Path, $"{number:0000}.eml");
}
