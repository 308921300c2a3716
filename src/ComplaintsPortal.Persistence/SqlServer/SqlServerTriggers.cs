using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>
/// The append-only wall as SQL Server's triggers, which see all rows of a statement at once and after it: what they refuse
/// takes the whole transaction back.
/// </summary>
internal static class SqlServerTriggers
{
    /// <summary>
    /// SQL Server takes "a" and "a " for equal, and 0x01 and 0x0100, whatever the collation; so what was added at the end is seen by the
    /// length in bytes, which is also how nothing differs from something.
    /// </summary>
    private static readonly Wall Wall = new(new WallDialect("1 = 1", column => $"(before.\"{column}\" <> after.\"{column}\" OR {Length("before", column)} <> {Length("after", column)})")
    {
        Old = "before",
        New = "after",
    });

    public static IEnumerable<SqlServerTrigger> Of(IModel model)
    {
        var keys = model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson())
            .GroupBy(entity => entity.GetTableName()!)
            .ToDictionary(table => table.Key, table => table.First().FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()).ToList());
        return Wall.Of(model).Select(rule => new SqlServerTrigger(rule.Name,
            $"CREATE TRIGGER \"{rule.Name}\" ON \"{rule.Table}\" AFTER {rule.Act} AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM {Rows(rule, keys[rule.Table])} WHERE {rule.When}) THROW 50000, '{rule.Sentence}', 1; END"));
    }

    private static string Length(string row, string column) => $"ISNULL(DATALENGTH({row}.\"{column}\"), -1)";

    /// <summary>An update's rows before and after are held together by their key; one whose key was changed has lost its other half and counts as changed.</summary>
    private static string Rows(WallRule rule, IEnumerable<string> key) => rule.Act switch
    {
        "DELETE" => "deleted before",
        "INSERT" => "inserted after",
        _ => $"deleted before LEFT JOIN inserted after ON {string.Join(" AND ", key.Select(column => $"after.\"{column}\" = before.\"{column}\""))}",
    };
}
