namespace ComplaintsPortal.Persistence.Sequences;

/// <summary>The last number given out under a name in a calendar year of the organisation's time zone.</summary>
public sealed class Sequence
{
    public required string Name { get; init; }

    public required int Year { get; init; }

    public required int Last { get; set; }
}
