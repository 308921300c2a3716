namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// The edge to incoming mail (R50): messages not yet fetched, oldest first, as raw bytes. Never changes what lies on the server. A
/// message that can't be had is given with its trouble, and the others go on; only what concerns them all is thrown.
/// </summary>
public interface IMailbox
{
    /// <summary>Which mailbox and folder it is; under another name marks mean nothing.</summary>
    string Name { get; }

    /// <param name="after">The mark to go on from; null at the first reading.</param>
    /// <param name="again">Marks of messages that could not be had before, asked for once more and given first.</param>
    /// <param name="cancellation">Ends the reading.</param>
    IAsyncEnumerable<FetchedMessage> FetchAsync(string? after, IReadOnlyCollection<string> again, CancellationToken cancellation);
}
