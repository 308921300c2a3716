namespace ComplaintsPortal.Casework.Worklists;

/// <summary>One kind of work: how much there is, the first of it, and where the rest goes on.</summary>
public sealed record WorkSection(WorkKind Kind, int Count, IReadOnlyList<WorkItem> Items, WorkPlace? Next)
{
    public bool IsMoreThanCounted => Count > WorkList.MostCounted;
}
