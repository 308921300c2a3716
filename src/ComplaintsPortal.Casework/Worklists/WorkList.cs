using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>What needs doing, first things first: every kind of work with its count and its first lines, or one kind page by page.</summary>
public sealed class WorkList(WorkQueries queries)
{
    public const int TopLines = 5;
    public const int PageLines = 50;

    /// <summary>Counting stops there: a count beyond says "more than", and costs no more in a large register.</summary>
    public const int MostCounted = 1000;

    /// <summary>The kinds of which there is something, in the order in which it should be done.</summary>
    public async Task<IReadOnlyList<WorkSection>> ReadAsync(Actor by, bool mine, CancellationToken cancellation)
    {
        var sections = new List<WorkSection>();
        foreach (var kind in Enum.GetValues<WorkKind>())
            sections.Add(await ReadAsync(kind, new WorkScope(by, mine), null, TopLines, cancellation));
        return [.. sections.Where(section => section.Count > 0)];
    }

    /// <summary>One kind, from a place on; never cut: as long as there is more, <see cref="WorkSection.Next"/> leads to it.</summary>
    public Task<WorkSection> ReadAsync(WorkKind kind, Actor by, bool mine, WorkPlace? after, CancellationToken cancellation) =>
        ReadAsync(kind, new WorkScope(by, mine), after, PageLines, cancellation);

    private async Task<WorkSection> ReadAsync(WorkKind kind, WorkScope scope, WorkPlace? after, int lines, CancellationToken cancellation)
    {
        var all = queries.Of(kind, scope);
        var rest = after is null ? all : all.Where(i => i.On > after.On || (i.On == after.On && i.Reference.CompareTo(after.Reference) > 0));
        var items = await rest.OrderBy(i => i.On).ThenBy(i => i.Reference).Take(lines + 1).ToListAsync(cancellation);
        var more = items.Count > lines;
        if (more) items.RemoveAt(lines);
        var count = after is null && !more ? items.Count : await all.Take(MostCounted + 1).CountAsync(cancellation);
        return new WorkSection(kind, count, items, more ? new WorkPlace(items[^1].On, items[^1].Reference) : null);
    }
}
