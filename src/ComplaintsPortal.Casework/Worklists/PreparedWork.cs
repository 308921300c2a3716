using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>
/// The questions of the work list for one role: how much there is of every kind, in one statement, and the first lines of a kind.
/// They are the queries of <see cref="WorkQueries"/>, translated once instead of at each look.
/// </summary>
internal sealed class PreparedWork
{
    private static readonly WorkKind[] Kinds = Enum.GetValues<WorkKind>();
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<(Role Role, bool Mine), PreparedWork>> Known = [];

    private readonly WorkScope _scope;
    private readonly WorkQuestion<int[]> _counts;
    private readonly ConcurrentDictionary<WorkKind, WorkQuestion<WorkItem>> _lines = [];

    private PreparedWork(RegisterContext database, Role role, bool mine)
    {
        _scope = new WorkScope(Actor.Staff(WorkStandIns.Reader, "", role), mine);
        _counts = new WorkQuestion<int[]>(Counts(database));
    }

    /// <summary>What differs by role is within the question; who reads is told when it is asked.</summary>
    public static PreparedWork Of(RegisterContext database, WorkScope scope) =>
        Known.GetOrCreateValue(database.Model).GetOrAdd((scope.By.Role!.Value, scope.Mine), key => new PreparedWork(database, key.Role, key.Mine));

    /// <summary>Of each kind, up to one more than is counted.</summary>
    public async Task<IReadOnlyList<(WorkKind Kind, int Count)>> CountAsync(RegisterContext database, Guid? reader, WorkTerms terms, CancellationToken cancellation)
    {
        var counts = await _counts.Ask(database, reader, terms).SingleAsync(cancellation);
        return [.. Kinds.Zip(counts).Where(of => of.First != WorkKind.MediatorToName || terms.MediatorMissing)];
    }

    /// <summary>The first lines of a kind and one more, if there is one.</summary>
    public ValueTask<List<WorkItem>> FirstAsync(WorkKind kind, RegisterContext database, Guid? reader, WorkTerms terms, CancellationToken cancellation) =>
        _lines.GetOrAdd(kind, _ => new WorkQuestion<WorkItem>(Lines(kind, database))).Ask(database, reader, terms).ToListAsync(cancellation);

    private IQueryable<WorkItem> Of(WorkKind kind, RegisterContext database) => new WorkQueries(database, () => WorkStandIns.Terms).Of(kind, _scope);

    private Expression Lines(WorkKind kind, RegisterContext database) =>
        Of(kind, database).OrderBy(i => i.On).ThenBy(i => i.Reference).Take(WorkList.TopLines + 1).Expression;

    /// <summary>One row, with a count for each kind.</summary>
    private Expression Counts(RegisterContext database)
    {
        var one = database.Database.SqlQuery<int>($"SELECT 1 AS \"Value\"");
        var counts = Expression.NewArrayInit(typeof(int), Kinds.Select(kind => Count(Of(kind, database).Take(WorkList.MostCounted + 1))));
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [typeof(int), typeof(int[])],
            one.Expression, Expression.Quote(Expression.Lambda<Func<int, int[]>>(counts, Expression.Parameter(typeof(int), "one"))));
    }

    private static MethodCallExpression Count(IQueryable<WorkItem> items) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(WorkItem)], items.Expression);
}
