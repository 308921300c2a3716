namespace ComplaintsPortal.Domain.Letters;

/// <summary>A raw message with its mark (folder validity and UID).</summary>
public sealed record FetchedMessage(string Mark, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Why it could not be had; then <see cref="Bytes"/> are what is known of its head. Otherwise null.</summary>
    public FetchTrouble? Trouble { get; init; }

    /// <summary>It was asked for once more: the mark to go on from is another's.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Its whole length in bytes on the server where it was too long to fetch and <see cref="Bytes"/> are its header alone; otherwise null.</summary>
    public long? LeftOnServer { get; init; }

    /// <summary>When the organisation's mail server took it (IMAP's internal date), which is the receipt; null where it does not say.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Somebody answered it in the mailbox before the portal saw it.</summary>
    public bool WasAnswered { get; init; }

    /// <summary>From an ordinary mailbox, and by its head no more than perhaps a report on a letter of ours: where it names none it is the organisation's own mail.</summary>
    public bool OnlyIfReport { get; init; }
}
