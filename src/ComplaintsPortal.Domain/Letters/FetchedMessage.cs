namespace ComplaintsPortal.Domain.Letters;

/// <summary>A raw message with the mark to go on from (folder validity and UID).</summary>
public sealed record FetchedMessage(string Mark, ReadOnlyMemory<byte> Bytes);
