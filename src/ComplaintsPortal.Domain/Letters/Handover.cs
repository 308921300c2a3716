namespace ComplaintsPortal.Domain.Letters;

/// <summary>What became of handing a letter to the next server, with its answer word for word.</summary>
public sealed record Handover(HandoverOutcome Outcome, string Answer)
{
    /// <summary>Our own server could not be used, did not let us in, or sends nothing for us: no letter is at fault.</summary>
    public bool IsOfTheLine { get; init; }
}
