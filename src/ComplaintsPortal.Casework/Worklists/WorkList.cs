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

    /// <summary>The kinds of which there is something, in the order in which it should be done. All are counted at once; lines are read of those alone.</summary>
    public async Task<IReadOnlyList<WorkSection>> ReadAsync(Actor by, bool mine, CancellationToken cancellation)
    {
        var scope = new WorkScope(by, mine);
        var sections = new List<WorkSection>();
        foreach (var (kind, count) in await queries.CountAsync(scope, cancellation))
        {
            if (count > 0) sections.Add(TopOf(kind, await queries.FirstAsync(kind, scope, cancellation), count));
        }

        return [.. sections.Where(section => section.Count > 0)];
    }

    /// <summary>One kind, from a place on; never cut: as long as there is more, <see cref="WorkSection.Next"/> leads to it.</summary>
    public async Task<WorkSection> ReadAsync(WorkKind kind, Actor by, bool mine, WorkPlace? after, CancellationToken cancellation)
    {
        var all = queries.Of(kind, new WorkScope(by, mine));
        var rest = after is null ? all : all.Where(i => i.On > after.On || (i.On == after.On && i.Reference.CompareTo(after.Reference) > 0));
        var items = await rest.OrderBy(i => i.On).ThenBy(i => i.Reference).Take(PageLines + 1).ToListAsync(cancellation);
        var counted = after is null && items.Count <= PageLines ? items.Count : await all.Take(MostCounted + 1).CountAsync(cancellation);
        return Section(kind, items, PageLines, counted);
    }

    /// <summary>What was done, or came, between counting and reading is seen in the lines.</summary>
    private static WorkSection TopOf(WorkKind kind, List<WorkItem> items, int counted) =>
        Section(kind, items, TopLines, items.Count <= TopLines ? items.Count : Math.Max(counted, items.Count));

    private static WorkSection Section(WorkKind kind, List<WorkItem> items, int lines, int counted)
    {
        var more = items.Count > lines;
        if (more) items.RemoveAt(lines);
        return new WorkSection(kind, counted, items, more ? new WorkPlace(items[^1].On, items[^1].Reference) : null);
    }
}
