using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Testing;

/// <summary>
/// Refuses a query that reads rows up to a number, or from a number on, without an order: which rows those are, the database would
/// choose. Where they are only counted it does not matter which, so a count may stop at a number without one.
/// </summary>
public sealed class OrderedLimits : IQueryExpressionInterceptor
{
    private static readonly string[] Limits = [nameof(Queryable.Take), nameof(Queryable.Skip)];
    private static readonly string[] Orders = [nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending)];
    private static readonly string[] Counts = [nameof(Queryable.Count), nameof(Queryable.LongCount), nameof(Queryable.Any), nameof(Queryable.GroupBy)];

    /// <summary>One is enough for every context of the tests.</summary>
    public static OrderedLimits Wanted { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        new Walk().Visit(queryExpression);
        return queryExpression;
    }

    private sealed class Walk : ExpressionVisitor
    {
        private Expression? _counted;

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Queryable)) return base.VisitMethodCall(node);
            if (Limits.Contains(node.Method.Name) && node != _counted && !HasOrder(node))
                throw new InvalidOperationException($"Rows are read up to a number without an order: {node}");
            if (Counts.Contains(node.Method.Name)) _counted = node.Arguments[0];
            return base.VisitMethodCall(node);
        }

        private static bool HasOrder(MethodCallExpression limit)
        {
            for (Expression? at = limit; at is MethodCallExpression call; at = call.Arguments.Count > 0 ? call.Arguments[0] : null)
                if (Orders.Contains(call.Method.Name)) return true;
            return false;
        }
    }
}
