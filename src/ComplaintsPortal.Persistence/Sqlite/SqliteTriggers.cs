using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>The second wall around what may only grow, drawn from the same model as the first (R10, R34).</summary>
internal static class SqliteTriggers
{
    public static IEnumerable<SqliteTrigger> Of(IModel model) =>
        model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsOwned()).SelectMany(Of);

    private static IEnumerable<SqliteTrigger> Of(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        if (AppendOnlyModel.RowsNeverGo(entity)) yield return Refuse($"{table}_are_kept", $"DELETE ON \"{table}\"", "true", table);
        if (AppendOnlyModel.RowsNeverChange(entity)) yield return Refuse($"{table}_never_change", $"UPDATE ON \"{table}\"", "true", table);
        else if (Frozen(entity).ToList() is { Count: > 0 } columns)
        {
            var changed = string.Join(" OR ", columns.Select(column => $"OLD.\"{column}\" IS NOT NEW.\"{column}\""));
            yield return Refuse($"{table}_stay_as_written", $"UPDATE ON \"{table}\"", changed, table);
        }
    }

    private static IEnumerable<string> Frozen(ITypeBase type) =>
        type.GetDeclaredProperties()
            .Where(property => !property.IsKey() && property.GetAfterSaveBehavior() == PropertySaveBehavior.Throw)
            .Select(property => property.GetColumnName())
            .Concat(type.GetDeclaredComplexProperties().SelectMany(complex => Frozen(complex.ComplexType)));

    private static SqliteTrigger Refuse(string name, string act, string when, string table) => new(name,
        $"CREATE TRIGGER \"{name}\" BEFORE {act} WHEN {when} BEGIN SELECT RAISE(ABORT, '{table} may only be added to'); END");
}
