using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>
/// Says in the model which rows and which columns never change once written (R10, R34). Both walls are built from what it
/// says: <see cref="AppendOnlyGuard"/> before the database, triggers within it.
/// </summary>
public static class AppendOnlyModel
{
    private const string Rows = "Portal:AppendOnly";
    private const string Kept = "Portal:Kept";
    private const string Once = "Portal:WrittenOnce";
    private const string Erasable = "Portal:ErasableWith";

    /// <summary>Its rows are never updated and never deleted.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Rows, true);
        return entity.IsKept();
    }

    /// <inheritdoc cref="IsAppendOnly{T}(EntityTypeBuilder{T})"/>
    public static void IsAppendOnly<TOwner, T>(this OwnedNavigationBuilder<TOwner, T> owned) where TOwner : class where T : class
    {
        owned.OwnedEntityType.SetAnnotation(Rows, true);
        owned.OwnedEntityType.SetAnnotation(Kept, true);
    }

    /// <summary>Its rows are never deleted.</summary>
    public static EntityTypeBuilder<T> IsKept<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Kept, true);
        return entity;
    }

    /// <summary>Once the erasure of that complaint is recorded, the database lets its personal data be destroyed (R40).</summary>
    public static EntityTypeBuilder<T> IsErasableWith<T>(this EntityTypeBuilder<T> entity, string complaintId) where T : class
    {
        entity.Metadata.SetAnnotation(Erasable, complaintId);
        return entity;
    }

    /// <summary>The columns take their values when the row is written and never others.</summary>
    public static EntityTypeBuilder<T> IsFrozen<T>(this EntityTypeBuilder<T> entity, params string[] properties) where T : class
    {
        foreach (var property in properties) entity.Property(property).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        return entity;
    }

    /// <summary>The whole value is taken when the row is written and never another.</summary>
    public static void IsFrozen<T>(this ComplexPropertyBuilder<T> value) where T : notnull
    {
        foreach (var property in value.Metadata.ComplexType.GetProperties()) property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
    }

    /// <summary>All columns but these take their values when the row is written and never others.</summary>
    public static EntityTypeBuilder<T> IsFrozenBut<T>(this EntityTypeBuilder<T> entity, params string[] changing) where T : class =>
        entity.IsFrozen([
            .. entity.Metadata.GetDeclaredProperties()
                .Where(property => !property.IsPrimaryKey())
                .Select(property => property.Name)
                .Except(changing, StringComparer.Ordinal),
        ]);

    /// <summary>The columns stay empty until they are written, and then never change.</summary>
    public static EntityTypeBuilder<T> IsWrittenOnce<T>(this EntityTypeBuilder<T> entity, params string[] properties) where T : class
    {
        foreach (var property in properties) entity.Property(property).Metadata.SetAnnotation(Once, true);
        return entity;
    }

    internal static bool RowsNeverChange(IReadOnlyEntityType entity) => entity.FindAnnotation(Rows) is not null;

    internal static bool RowsNeverGo(IReadOnlyEntityType entity) => entity.FindAnnotation(Kept) is not null;

    internal static bool IsFrozen(IReadOnlyProperty property) =>
        !property.IsPrimaryKey() && property.GetAfterSaveBehavior() == PropertySaveBehavior.Throw;

    internal static bool IsWrittenOnce(IReadOnlyProperty property) => property.FindAnnotation(Once) is not null;

    internal static string? ErasableWith(IReadOnlyEntityType entity) => (string?)entity.FindAnnotation(Erasable)?.Value;
}
