using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>
/// A message that lies in the mailbox and could not be had (R50): noted with what is known of its head until it is kept, or a
/// person has seen to it. Asked for each round some times, then every few hours, for servers are mended.
/// </summary>
public sealed class UnfetchedMessage
{
    public const int TriesInARow = 10;

    public static readonly TimeSpan Rest = TimeSpan.FromHours(6);

    private UnfetchedMessage() { }

    public UnfetchedMessage(Guid id, string mark, FetchTrouble trouble, DateTimeOffset at) => (Id, Mark, Trouble, NotedAt, TriedAt, Tries) = (id, mark, trouble, at, at, 1);

    public Guid Id { get; private set; }

    /// <summary>Where it lies: folder validity and UID; its own id once that means nothing any more.</summary>
    public string Mark { get; private set; } = "";

    public string? MessageId { get; init; }

    /// <summary>Null where its head could not be had either; so is the name empty, and the subject.</summary>
    public string? From { get; init; }

    public string FromName { get; init; } = "";
    public string Subject { get; init; } = "";

    /// <summary>When the organisation's server took it; null where it does not say.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    public FetchTrouble Trouble { get; private set; }
    public DateTimeOffset NotedAt { get; private set; }
    public DateTimeOffset TriedAt { get; private set; }
    public int Tries { get; private set; }

    public bool IsDue(DateTimeOffset now) => Trouble != FetchTrouble.Gone && (Tries < TriesInARow || now - TriedAt >= Rest);

    public void Fail(FetchTrouble trouble, DateTimeOffset at) => (Trouble, TriedAt, Tries) = (trouble, at, Tries + 1);

    /// <summary>Another mailbox is read from now on, where its mark may be another message's.</summary>
    public void LeaveBehind() => (Mark, Trouble) = ($"{Id:N}", FetchTrouble.Gone);

    /// <summary>Somebody wants it asked for again at once.</summary>
    public void TryAgain() => Tries = 0;
}
