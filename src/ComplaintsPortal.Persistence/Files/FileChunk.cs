namespace ComplaintsPortal.Persistence.Files;

/// <summary>One piece of a stored file: all are full but the last.</summary>
public sealed class FileChunk
{
    /// <summary>256 KiB.</summary>
    public const int Size = 256 * 1024;

    public required Guid FileId { get; init; }

    /// <summary>From zero.</summary>
    public required int Number { get; init; }

    public required byte[] Bytes { get; init; }
}
