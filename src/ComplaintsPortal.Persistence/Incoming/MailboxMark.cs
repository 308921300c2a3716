namespace ComplaintsPortal.Persistence.Incoming;

/// <summary>How far a mailbox was fetched (R50): what the mailbox itself gave as its mark. Any instance goes on from it.</summary>
public sealed class MailboxMark
{
    public const string Inbox = "inbox";

    public required string Name { get; init; }

    public required string Mark { get; set; }

    public required DateTimeOffset At { get; set; }
}
