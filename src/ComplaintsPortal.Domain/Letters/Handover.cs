namespace ComplaintsPortal.Domain.Letters;

/// <summary>What became of handing a letter to the next server, with its answer word for word.</summary>
public sealed record Handover(HandoverOutcome Outcome, string Answer)
{
    /// <summary>Our own server could not be used, or did not let us in: it was told of no letter, and none is at fault.</summary>
    public bool IsOfTheLine { get; init; }
}
