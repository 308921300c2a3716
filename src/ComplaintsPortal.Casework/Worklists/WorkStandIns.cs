using System.Linq.Expressions;
using System.Reflection;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>
/// Makes a question that can be asked again out of a query: whoever reads and the days of the rules are replaced by parameters,
/// known by values that stand for them. Any other id or date in the query is refused, for it would be asked of everybody for ever.
/// </summary>
internal sealed class WorkStandIns : ExpressionVisitor
{
    public static readonly Guid Reader = new("5d0f1c6e-0000-4000-8000-000000000001");

    public static readonly WorkTerms Terms = new()
    {
        Today = DateOnly.FromDayNumber(1), Soon = DateOnly.FromDayNumber(2), InformationAskedUntil = DateOnly.FromDayNumber(3),
        ConfirmationAskedUntil = DateOnly.FromDayNumber(4), RemindedUntil = DateOnly.FromDayNumber(5), WrittenUntil = DateOnly.FromDayNumber(6),
        SetApartSince = DateTimeOffset.UnixEpoch, MediatorMissing = true,
    };

    private readonly Dictionary<object, ParameterExpression> _stood = new()
    {
        [Reader] = Expression.Parameter(typeof(Guid?), "reader"),
        [Terms.Today] = Expression.Parameter(typeof(DateOnly), "today"),
        [Terms.Soon] = Expression.Parameter(typeof(DateOnly), "soon"),
        [Terms.InformationAskedUntil] = Expression.Parameter(typeof(DateOnly), "asked"),
        [Terms.ConfirmationAskedUntil] = Expression.Parameter(typeof(DateOnly), "confirmation"),
        [Terms.RemindedUntil] = Expression.Parameter(typeof(DateOnly), "reminded"),
        [Terms.WrittenUntil] = Expression.Parameter(typeof(DateOnly), "written"),
        [Terms.SetApartSince] = Expression.Parameter(typeof(DateTimeOffset), "lately"),
    };

    /// <summary>In the order in which <see cref="WorkQuestion{T}"/> hands them over.</summary>
    public IEnumerable<ParameterExpression> Parameters => _stood.Values;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (!TryRead(node, out var value)) return base.VisitMember(node);
        if (value is IQueryable query) return Visit(query.Expression);
        if (value is null || !IsOfOneMoment(value)) return node;
        if (!_stood.TryGetValue(value, out var parameter)) throw new InvalidOperationException($"{node.Member.Name} would be the same for everybody.");
        return parameter.Type == node.Type ? parameter : Expression.Convert(parameter, node.Type);
    }

    private static bool IsOfOneMoment(object value) => value is Guid or DateOnly or DateTimeOffset or string;

    /// <summary>Of what a query holds of the code around it: a local, or a field of the object that made it.</summary>
    private static bool TryRead(Expression? node, out object? value)
    {
        value = null;
        if (node is ConstantExpression constant)
        {
            value = constant.Value;
            return true;
        }

        if (node is not MemberExpression { Expression: { } of } member || !TryRead(of, out var holder)) return false;
        value = member.Member is FieldInfo field ? field.GetValue(holder) : ((PropertyInfo)member.Member).GetValue(holder);
        return true;
    }
}
