namespace ComplaintsPortal.Domain.Archives;

/// <summary>One file of an archive. The name may be anything a complainant chose; the archive makes it safe and keeps the original in its index.</summary>
public sealed record ArchiveFile(string Name, DateTimeOffset At, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>The SHA-256 known when the file was stored, in hexadecimal; held against what is written.</summary>
    public string? KnownSha256 { get; init; }

    /// <summary>In bytes, where known before it is written.</summary>
    public long? KnownLength { get; init; }

    /// <summary>Why its content stays behind; the index then names it with its digest, and nothing else of it leaves.</summary>
    public Refusal? Withheld { get; init; }

    public static ArchiveFile FromText(string name, DateTimeOffset at, string text) =>
        new(name, at, _ => Task.FromResult<Stream>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text), writable: false)));
}
