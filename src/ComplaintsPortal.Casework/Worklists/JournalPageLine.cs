using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A line of the journal's page: the entry, the case it is about where the reader may open it, and the head when it was the last.</summary>
public sealed record JournalPageLine(JournalLine Line, string? Reference, JournalHead Head);
