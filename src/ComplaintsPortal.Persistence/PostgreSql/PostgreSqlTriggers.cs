using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>
/// The append-only wall as PostgreSQL's triggers; a WHEN clause may not look into other tables, so each condition stands in a
/// function. TRUNCATE, which no row sees, is refused beside.
/// </summary>
internal static class PostgreSqlTriggers
{
    private static readonly Wall Wall = new(new WallDialect("true", column => $"OLD.\"{column}\" IS DISTINCT FROM NEW.\"{column}\""));

    /// <summary>Each with its table.</summary>
    public static IEnumerable<(string Table, PostgreSqlTrigger Trigger)> Of(IModel model)
    {
        var rules = Wall.Of(model).ToList();
        foreach (var rule in rules) yield return (rule.Table, OfRows(rule));
        foreach (var table in rules.Where(rule => rule.Act == "DELETE").Select(rule => rule.Table).Distinct())
            yield return (table, AgainstTruncation(new WallRule($"{table}_are_not_emptied", table, "TRUNCATE", "true")));
    }

    private static PostgreSqlTrigger OfRows(WallRule rule) => new(
        rule.Name,
        $"CREATE TRIGGER {rule.Name} BEFORE {rule.Act} ON {rule.Table} FOR EACH ROW EXECUTE FUNCTION {rule.Name}()",
        $" BEGIN IF {rule.When} THEN {Refuse(rule)} END IF; RETURN {(rule.Act == "DELETE" ? "OLD" : "NEW")}; END ");

    private static PostgreSqlTrigger AgainstTruncation(WallRule rule) => new(
        rule.Name,
        $"CREATE TRIGGER {rule.Name} BEFORE TRUNCATE ON {rule.Table} FOR EACH STATEMENT EXECUTE FUNCTION {rule.Name}()",
        $" BEGIN {Refuse(rule)} END ");

    private static string Refuse(WallRule rule) => $"RAISE EXCEPTION '{rule.Sentence}' USING ERRCODE = 'integrity_constraint_violation';";
}
