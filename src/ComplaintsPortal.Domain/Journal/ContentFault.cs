namespace ComplaintsPortal.Domain.Journal;

/// <summary>The first thing stored that is not as the journal has it.</summary>
/// <param name="Reference">The complaint's.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Content">With what; null where it is the complaint as a whole.</param>
/// <param name="Entry">The entry that committed to it; null where none did.</param>
public sealed record ContentFault(string Reference, ContentFaultKind Kind, ContentName? Content = null, CommittedEntry? Entry = null);
