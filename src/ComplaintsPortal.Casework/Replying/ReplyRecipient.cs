namespace ComplaintsPortal.Casework.Replying;

/// <summary>Whether the reply goes to a consumer, and whether staff said so or it is presumed from the kind of stakeholder, or because even that is not known (R25).</summary>
public sealed record ReplyRecipient(bool IsConsumer, bool IsPresumed, bool IsUnknown);
