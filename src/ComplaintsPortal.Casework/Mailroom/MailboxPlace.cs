namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Where the reading of a mailbox goes on.</summary>
/// <param name="After">The mark of the last message that was passed; null where none was.</param>
/// <param name="Again">Marks of messages that could not be had and are asked for once more.</param>
/// <param name="WasRead">Whether this mailbox could ever be read.</param>
public sealed record MailboxPlace(string? After, IReadOnlyList<string> Again, bool WasRead);
