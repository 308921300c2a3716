namespace ComplaintsPortal.Domain.Letters;

public sealed record LetterAttachment(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
