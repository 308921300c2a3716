namespace ComplaintsPortal.Persistence.Keys;

/// <summary>By what a key that is kept elsewhere is known again; the key does not follow from it.</summary>
public sealed class KnownKey
{
    /// <summary>The key of links, codes and letters (R32).</summary>
    public const string Server = "server";

    public required string Name { get; init; }

    public required string Fingerprint { get; set; }

    public required DateTimeOffset Since { get; set; }
}
