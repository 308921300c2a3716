using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Moving;

/// <summary>
/// What of the model moves to another database: every table, so that one added later is not forgotten, but those whose
/// mapping says that they mean nothing elsewhere.
/// </summary>
public static class MovingModel
{
    private const string Behind = "Portal:StaysBehind";

    /// <summary>Its rows speak of running processes or of this one database: they are not moved.</summary>
    public static EntityTypeBuilder<T> StaysBehind<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Behind, true);
        return entity;
    }

    /// <summary>The tables that are not moved.</summary>
    public static IReadOnlyList<string> LeftBehind(IModel model) =>
        [.. model.GetRelationalModel().Tables.Where(StaysBehind).Select(table => table.Name).Order(StringComparer.Ordinal)];

    /// <summary>Each table after those that its foreign keys point to; within that, by name.</summary>
    internal static IReadOnlyList<ITable> Tables(IModel model)
    {
        var waiting = model.GetRelationalModel().Tables.Where(table => !StaysBehind(table)).OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        List<ITable> ordered = [];
        while (waiting.Count > 0)
        {
            var free = waiting.Where(table => PointedTo(table).All(other => !waiting.Contains(other))).ToList();
            if (free.Count == 0) throw new InvalidOperationException($"These tables point to each other in a circle: {string.Join(", ", waiting.Select(table => table.Name))}.");
            ordered.AddRange(free);
            waiting.RemoveAll(free.Contains);
        }

        return ordered;
    }

    /// <summary>The database lets no chunk be added to a file that is whole, so files become whole once their chunks are there.</summary>
    internal static bool IsWrittenLast(IColumn column) =>
        column.PropertyMappings.Any(mapping => mapping.Property.Name == nameof(StoredFile.Sha256) && mapping.Property.DeclaringType.ClrType == typeof(StoredFile));

    private static IEnumerable<ITable> PointedTo(ITable table) =>
        table.ForeignKeyConstraints.Select(key => key.PrincipalTable).Where(other => other != table);

    private static bool StaysBehind(ITable table) => table.EntityTypeMappings.Any(mapping => mapping.TypeBase.FindAnnotation(Behind) is not null);
}
