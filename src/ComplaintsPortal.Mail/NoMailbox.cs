using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail;

/// <summary>No mailbox is configured: nothing ever comes in.</summary>
public sealed class NoMailbox : IMailbox
{
    public async IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield break;
    }
}
