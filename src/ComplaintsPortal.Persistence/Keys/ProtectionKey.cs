namespace ComplaintsPortal.Persistence.Keys;

/// <summary>One of the keys of cookies and invitations, which every instance reads: sealed under the server's key, which is not here (R32).</summary>
public sealed class ProtectionKey
{
    public const int LongestName = 200;

    public required string Name { get; init; }

    public required byte[] Sealed { get; init; }
}
