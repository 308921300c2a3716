using ComplaintsPortal.Casework.Worklists;

namespace ComplaintsPortal.Web.BackOffice.Worklist;

/// <summary>The work list: everything that waits, or one kind of it.</summary>
public sealed record WorklistPage(IReadOnlyList<WorkSection> Sections, bool Mine, DateOnly Today, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>One kind alone, page by page; null on the work list itself.</summary>
    public WorkKind? Only { get; init; }

    public string? NameOf(Guid? staffId) => staffId is { } id ? Names.GetValueOrDefault(id) : null;
}
