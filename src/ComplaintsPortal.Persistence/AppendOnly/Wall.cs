using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>
/// The second wall around what may only grow, drawn from the same model as the first (R10, R34); each database builds it of
/// its own triggers. It has one door: what belongs to a complaint whose erasure is recorded may be destroyed (R40).
/// </summary>
internal sealed class Wall(WallDialect dialect)
{
    public IEnumerable<WallRule> Of(IModel model) =>
        model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()).SelectMany(Of).Concat(OfFiles());

    private IEnumerable<WallRule> Of(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        if (AppendOnlyModel.RowsNeverGo(entity))
            yield return new($"{table}_are_kept", table, "DELETE", NotErased(entity) ?? dialect.Always);
        if (AppendOnlyModel.RowsNeverChange(entity))
            yield return new($"{table}_never_change", table, "UPDATE", NotErased(entity) ?? dialect.Always);
        else if (Changes(entity).ToList() is { Count: > 0 } changes)
            yield return new($"{table}_stay_as_written", table, "UPDATE", And($"({string.Join(" OR ", changes)})", NotErased(entity)));
    }

    private IEnumerable<string> Changes(ITypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            var column = property.GetColumnName();
            if (AppendOnlyModel.IsFrozen(property)) yield return dialect.Differs(column);
            else if (AppendOnlyModel.IsWrittenOnce(property)) yield return $"({dialect.Old}.\"{column}\" IS NOT NULL AND {dialect.Differs(column)})";
        }
        foreach (var change in type.GetDeclaredComplexProperties().SelectMany(complex => Changes(complex.ComplexType))) yield return change;
    }

    /// <summary>A file's content stands still once it is whole, and stays as long as a document of a complaint needs it.</summary>
    private IEnumerable<WallRule> OfFiles()
    {
        yield return new("stored_files_attached_stay", "stored_files", "DELETE", Attached($"{dialect.Old}.id"));
        yield return new("stored_files_whole_never_change", "stored_files", "UPDATE", $"{dialect.Old}.sha256 IS NOT NULL");
        yield return new("file_chunks_attached_stay", "file_chunks", "DELETE", Attached($"{dialect.Old}.file_id"));
        yield return new("file_chunks_never_change", "file_chunks", "UPDATE", dialect.Always);
        yield return new("file_chunks_of_whole_files_stand", "file_chunks", "INSERT",
            $"EXISTS (SELECT 1 FROM stored_files f WHERE f.id = {dialect.New}.file_id AND f.sha256 IS NOT NULL)");
    }

    private static string Attached(string file) =>
        $"EXISTS (SELECT 1 FROM documents d WHERE d.id = {file} AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.complaint_id = d.complaint_id))";

    private string? NotErased(IEntityType entity) => AppendOnlyModel.ErasableWith(entity) is { } complaint
        ? $"NOT EXISTS (SELECT 1 FROM erasures e WHERE e.complaint_id = {dialect.Old}.\"{entity.FindProperty(complaint)!.GetColumnName()}\")"
        : null;

    private static string And(string condition, string? other) => other is null ? condition : $"{condition} AND {other}";
}
