using ComplaintsPortal.Domain.Improvement;

namespace ComplaintsPortal.Casework.Improvement;

/// <summary>One corrective action with the cases it serves that the reader may open, and how many it serves in all.</summary>
public sealed record CorrectiveActionSheet(CorrectiveAction Action, IReadOnlyList<ServedCase> Cases, IReadOnlyDictionary<Guid, string> Names, DateOnly Today)
{
    public string? NameOf(Guid? staffId) => staffId is { } id ? Names.GetValueOrDefault(id) : null;

    public int Hidden => Action.Complaints.Count - Cases.Count;
}
