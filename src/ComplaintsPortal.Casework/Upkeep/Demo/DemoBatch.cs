using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Filling;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>What is written in one transaction.</summary>
/// <param name="Acts">For the journal, each with the key of its complaint where something personal is committed to.</param>
/// <param name="Numbers">The last numbers given out, by name and year.</param>
/// <param name="Arrivals">How many have come by then.</param>
internal sealed record DemoBatch(
    FilledRows Rows, IReadOnlyList<(JournalAct Act, CommitmentKey? Key)> Acts, IReadOnlyDictionary<(string Name, int Year), int> Numbers, int Arrivals);
