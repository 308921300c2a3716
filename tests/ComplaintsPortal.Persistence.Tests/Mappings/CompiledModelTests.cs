using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Tests.Mappings;

/// <summary>The generated models are what the model says now, entity by entity; no server is asked.</summary>
[OnlyOn]
public sealed class CompiledModelTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null)]
    [InlineData(DatabaseProvider.PostgreSql, "Host=nowhere;Database=register")]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=register")]
    public void Compiled_OfEachDatabase_IsWhatIsMadeAnew(DatabaseProvider provider, string? connection)
    {
        using var database = RegisterContexts.Open(new DatabaseSettings("data", connection, provider));
        var made = database.GetService<IModelSource>().GetModel(database, database.GetService<ModelCreationDependencies>(), designTime: false);

        Assert.NotSame(made, database.Model);
        Assert.StartsWith($"ComplaintsPortal.Persistence.{provider}.Compiled", database.Model.GetType().FullName, StringComparison.Ordinal);
        var (now, generated) = (Told(made), Told(database.Model));
        var first = now.Zip(generated).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.True(now.SequenceEqual(generated),
            $"The model has changed: see docs/decisions/0017-generated-models.md on how to generate it anew. Made now: \"{first.First}\"; generated: \"{first.Second}\".");
    }

    /// <summary>
    /// All that EF tells of a model, and how each value is kept and compared. What is said to be nothing, and headings, are not told; nor
    /// are the rows of raw queries, which EF adds to the model that is in use.
    /// </summary>
    private static List<string> Told(IModel model) =>
    [
        .. model.GetAnnotations().Select(annotation => $"{annotation.Name} {annotation.Value}").Order(StringComparer.Ordinal),
        .. model.GetEntityTypes().OrderBy(entity => entity.Name, StringComparer.Ordinal).SelectMany(entity => Lines(entity.ToDebugString(MetadataDebugStringOptions.LongDefault))),
        .. Lines(model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.LongDefault)),
        .. model.GetEntityTypes().SelectMany(entity => entity.GetFlattenedProperties()).Select(Told).Order(StringComparer.Ordinal),
    ];

    /// <summary>The generated model also says of a value within a row in which table it lies, which follows from the row's.</summary>
    private static IEnumerable<string> Lines(string told) => told.Split('\n').Select(line => line.TrimEnd())
        .Where(line => !line.EndsWith(':') && !line.TrimStart().StartsWith("Relational:TableName:", StringComparison.Ordinal));

    private static string Told(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        return $"{property.DeclaringType.Name}.{property.Name} {mapping.StoreType} {mapping.Converter?.ConvertToProviderExpression} {mapping.Converter?.ConvertFromProviderExpression} "
            + $"{property.GetValueComparer().EqualsExpression} {property.GetValueComparer().SnapshotExpression} {mapping.JsonValueReaderWriter?.GetType().Name}";
    }
}
