using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>Arrivals = registered + each of the others (R3): no reference is ever unexplained.</summary>
public sealed record RegisterBalance(int Arrivals, int Registered, IReadOnlyList<(Status Status, int Count)> Beside);
