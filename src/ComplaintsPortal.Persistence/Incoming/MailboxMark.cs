namespace ComplaintsPortal.Persistence.Incoming;

/// <summary>What any instance goes on from (R50): how far the mailbox was fetched, by the mark it gave itself; which mailbox it is, first looked at when; and since when a line can't be used, by what was wrong.</summary>
public sealed class MailboxMark
{
    public const string Inbox = "inbox";
    public const string FirstLook = "first-look";
    public const string MailboxBroken = "mailbox-broken";
    public const string ServerBroken = "server-broken";

    public required string Name { get; init; }

    public required string Mark { get; set; }

    public required DateTimeOffset At { get; set; }
}
