namespace ComplaintsPortal.Domain.Organisation;

/// <summary>One promise of the procedure, and the measure that the annual report holds it against (R35).</summary>
public sealed record Commitment(string Id, string Text, CommitmentMeasure Measure);
