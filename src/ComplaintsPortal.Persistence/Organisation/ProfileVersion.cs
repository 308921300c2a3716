namespace ComplaintsPortal.Persistence.Organisation;

/// <summary>The organisation's profile as it stood from an instant on. The last one is in force; none is ever changed.</summary>
public sealed class ProfileVersion
{
    /// <summary>From 1, without a gap.</summary>
    public required int Version { get; init; }

    /// <summary>The profile in the format of docs/profile.md.</summary>
    public required string Json { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Who saved it; nobody for the first, which is read at the first start.</summary>
    public Guid? SavedBy { get; init; }
}
