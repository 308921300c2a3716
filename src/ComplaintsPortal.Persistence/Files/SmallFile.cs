using System.Security.Cryptography;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>A file that one chunk holds, whole at once: the rows that <see cref="DocumentStore"/> makes of it one after the other.</summary>
public sealed record SmallFile(StoredFile File, FileScan Scan, FileChunk Chunk)
{
    public static SmallFile Of(byte[] content, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, FileChunk.Size);
        var file = new StoredFile { CreatedAt = at, Length = content.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)) };
        return new SmallFile(file, new FileScan { Id = file.Id }, new FileChunk { FileId = file.Id, Number = 0, Bytes = content });
    }
}
