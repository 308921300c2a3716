using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A complaint that a search has found, and where it stands in the search index.</summary>
internal sealed class RegisterFind
{
    public required int Place { get; init; }
    public required Complaint Complaint { get; init; }
}
