namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>What the mailroom must know of the mailbox it fetches from.</summary>
/// <param name="User">Who it signs in as, where that is an address: one of our own (R51).</param>
/// <param name="IsDedicated">Whether the folder is for complaints alone: then what a person wrote there is one, whatever its subject (R50).</param>
public sealed record MailroomSettings(string? User, bool IsDedicated);
