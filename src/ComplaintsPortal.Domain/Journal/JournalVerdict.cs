namespace ComplaintsPortal.Domain.Journal;

/// <summary>What a check of the journal found.</summary>
/// <param name="Entries">How many entries were walked.</param>
/// <param name="Head">The head; of a broken journal, the last entry before the break.</param>
/// <param name="Fault">The first broken entry, or null.</param>
public sealed record JournalVerdict(long Entries, JournalHead Head, JournalFault? Fault)
{
    public bool Intact => Fault is null;
}
