namespace ComplaintsPortal.Persistence.Files;

/// <summary>
/// A file chosen on a form that has not been accepted yet. It is found again by the form's one-time token, of which
/// only the digest is kept, and swept away after 24 hours.
/// </summary>
public sealed class StagedFile
{
    public const int LongestOrigin = 64;

    /// <summary>The stored file's id, and the document's once it is attached.</summary>
    public required Guid Id { get; init; }

    public required string TokenDigest { get; init; }

    public required string Name { get; init; }

    /// <summary>The type found in the content, not the one the browser claimed.</summary>
    public required string ContentType { get; init; }

    public required long Length { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Under what mark its sender's share is counted (R53): keyed, so that it names nobody. Null for what the portal itself lays there.</summary>
    public string? Origin { get; init; }
}
