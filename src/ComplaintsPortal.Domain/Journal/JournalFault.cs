namespace ComplaintsPortal.Domain.Journal;

/// <summary>The first broken entry, by its number, and what is wrong with it.</summary>
public sealed record JournalFault(long Sequence, JournalFaultKind Kind);
