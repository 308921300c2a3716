namespace ComplaintsPortal.Domain.Letters;

/// <summary>The edge to incoming mail (R50): messages not yet fetched, oldest first, as raw bytes. Never changes what lies on the server.</summary>
public interface IMailbox
{
    IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, CancellationToken cancellation);
}
