namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What the check of the journal found (R34): how many entries, the digest of the last (null where there is none), and whether the chain holds.</summary>
public sealed record JournalState(long Entries, string? Head, bool Intact);
