namespace ComplaintsPortal.Persistence.Search;

/// <summary>The folded words under which a complaint is found. Erased with the complaint (R40).</summary>
public sealed class SearchEntry
{
    /// <summary>Grows with time, so that the newest arrivals are found first without sorting.</summary>
    public int Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public required string Text { get; set; }
}
