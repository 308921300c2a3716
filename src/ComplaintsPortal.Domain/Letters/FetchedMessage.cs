namespace ComplaintsPortal.Domain.Letters;

/// <summary>A raw message with the mark to go on from (folder validity and UID).</summary>
public sealed record FetchedMessage(string Mark, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Its whole length in bytes on the server where it was too long to fetch and <see cref="Bytes"/> are its header alone; otherwise null.</summary>
    public long? LeftOnServer { get; init; }

    /// <summary>When the organisation's mail server took it (IMAP's internal date), which is the receipt; null where it does not say.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
}
