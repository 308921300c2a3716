namespace ComplaintsPortal.Domain.Letters;

/// <summary>What became of handing a letter to the next server, with its answer word for word.</summary>
public sealed record Handover(HandoverOutcome Outcome, string Answer);
