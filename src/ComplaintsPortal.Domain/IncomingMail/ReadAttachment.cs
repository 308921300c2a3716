namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>A part that is not the text: its name as sent, or made up where it had none (not yet made safe), what it says it is (not trusted), its decoded bytes.</summary>
public sealed record ReadAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
