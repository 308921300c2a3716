namespace ComplaintsPortal.Domain.Letters;

/// <summary>A name and an e-mail address (RFC 5322 mailbox).</summary>
public sealed record Mailbox(string Name, string Address);
