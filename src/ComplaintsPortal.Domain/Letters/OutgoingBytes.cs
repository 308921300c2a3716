namespace ComplaintsPortal.Domain.Letters;

/// <summary>A composed message with its envelope: the very bytes to hand over, every time the same.</summary>
public sealed record OutgoingBytes(string MessageId, string From, string To, ReadOnlyMemory<byte> Bytes);
