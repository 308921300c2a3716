using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>What lies in the target after a move, as read back from there.</summary>
/// <param name="Rows">By table, in the order in which they were moved.</param>
/// <param name="Complaints">Arrivals of every kind.</param>
/// <param name="Files">Files received whole, each held against its SHA-256.</param>
/// <param name="Journal">Intact, with the head of the source.</param>
public sealed record MovedRegister(IReadOnlyDictionary<string, long> Rows, int Complaints, int Files, JournalVerdict Journal);
