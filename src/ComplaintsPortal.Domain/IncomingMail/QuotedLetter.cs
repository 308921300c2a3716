namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>A letter of ours that an answer may quote: its subject, and its text as kept.</summary>
public sealed record QuotedLetter(string Subject, string Markup);
