using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>The append-only wall as SQLite's triggers.</summary>
internal static class SqliteTriggers
{
    private static readonly Wall Wall = new(new WallDialect("true", column => $"OLD.\"{column}\" IS NOT NEW.\"{column}\""));

    public static IEnumerable<SqliteTrigger> Of(IModel model) => Wall.Of(model).Select(rule => new SqliteTrigger(rule.Name,
        $"CREATE TRIGGER \"{rule.Name}\" BEFORE {rule.Act} ON \"{rule.Table}\" WHEN {rule.When} BEGIN SELECT RAISE(ABORT, '{rule.Sentence}'); END"));
}
