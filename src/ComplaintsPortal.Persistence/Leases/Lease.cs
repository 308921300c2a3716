namespace ComplaintsPortal.Persistence.Leases;

/// <summary>Work that one instance at a time may do, and until when it is its own unless it says so again.</summary>
public sealed class Lease
{
    public const int LongestName = 80;

    public required string Name { get; init; }

    /// <summary>Who holds it: machine, process and a mark of this one taking.</summary>
    public required string Holder { get; set; }

    /// <summary>By the database's clock.</summary>
    public required DateTimeOffset Until { get; set; }
}
