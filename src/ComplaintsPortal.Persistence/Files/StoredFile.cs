namespace ComplaintsPortal.Persistence.Files;

/// <summary>
/// The content of one file, kept in chunks. Names and types belong to whoever refers to it: a staged file or a
/// document. Without a digest it was never received whole and is swept away.
/// </summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>In bytes.</summary>
    public long Length { get; set; }

    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public string? Sha256 { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
