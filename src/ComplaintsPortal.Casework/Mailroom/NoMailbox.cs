using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>No mailbox is configured: nothing comes in by e-mail but what staff enter.</summary>
public sealed class NoMailbox : IMailbox
{
    public string Name => "";

    public async IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, IReadOnlyCollection<string> again, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield break;
    }
}
