using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>Whose work, seen by whom.</summary>
public sealed record WorkScope(Actor By, bool Mine);
