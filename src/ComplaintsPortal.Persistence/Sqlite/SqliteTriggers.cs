using ComplaintsPortal.Persistence.AppendOnly;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// The second wall around what may only grow, drawn from the same model as the first (R10, R34). It has one door: what
/// belongs to a complaint whose erasure is recorded may be destroyed (R40).
/// </summary>
internal static class SqliteTriggers
{
    public static IEnumerable<SqliteTrigger> Of(IModel model) =>
        model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()).SelectMany(Of).Concat(OfFiles());

    private static IEnumerable<SqliteTrigger> Of(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        if (AppendOnlyModel.RowsNeverGo(entity))
            yield return Refuse($"{table}_are_kept", $"DELETE ON \"{table}\"", NotErased(entity) ?? "true", table);
        if (AppendOnlyModel.RowsNeverChange(entity))
            yield return Refuse($"{table}_never_change", $"UPDATE ON \"{table}\"", NotErased(entity) ?? "true", table);
        else if (Changes(entity).ToList() is { Count: > 0 } changes)
            yield return Refuse($"{table}_stay_as_written", $"UPDATE ON \"{table}\"", And($"({string.Join(" OR ", changes)})", NotErased(entity)), table);
    }

    private static IEnumerable<string> Changes(ITypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            var column = property.GetColumnName();
            if (AppendOnlyModel.IsFrozen(property)) yield return $"OLD.\"{column}\" IS NOT NEW.\"{column}\"";
            else if (AppendOnlyModel.IsWrittenOnce(property)) yield return $"(OLD.\"{column}\" IS NOT NULL AND OLD.\"{column}\" IS NOT NEW.\"{column}\")";
        }
        foreach (var change in type.GetDeclaredComplexProperties().SelectMany(complex => Changes(complex.ComplexType))) yield return change;
    }

    /// <summary>A file's content stands still once it is whole, and stays as long as a document of a complaint needs it.</summary>
    private static IEnumerable<SqliteTrigger> OfFiles()
    {
        yield return Refuse("stored_files_attached_stay", "DELETE ON \"stored_files\"", Attached("OLD.id"), "stored_files");
        yield return Refuse("stored_files_whole_never_change", "UPDATE ON \"stored_files\"", "OLD.sha256 IS NOT NULL", "stored_files");
        yield return Refuse("file_chunks_attached_stay", "DELETE ON \"file_chunks\"", Attached("OLD.file_id"), "file_chunks");
        yield return Refuse("file_chunks_never_change", "UPDATE ON \"file_chunks\"", "true", "file_chunks");
        yield return Refuse("file_chunks_of_whole_files_stand", "INSERT ON \"file_chunks\"",
            "EXISTS (SELECT 1 FROM stored_files f WHERE f.id = NEW.file_id AND f.sha256 IS NOT NULL)", "file_chunks");
    }

    private static string Attached(string file) =>
        $"EXISTS (SELECT 1 FROM documents d WHERE d.id = {file} AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.complaint_id = d.complaint_id))";

    private static string? NotErased(IEntityType entity) => AppendOnlyModel.ErasableWith(entity) is { } complaint
        ? $"NOT EXISTS (SELECT 1 FROM erasures e WHERE e.complaint_id = OLD.\"{entity.FindProperty(complaint)!.GetColumnName()}\")"
        : null;

    private static string And(string condition, string? other) => other is null ? condition : $"{condition} AND {other}";

    private static SqliteTrigger Refuse(string name, string act, string when, string table) => new(name,
        $"CREATE TRIGGER \"{name}\" BEFORE {act} WHEN {when} BEGIN SELECT RAISE(ABORT, '{table} may only be added to'); END");
}
