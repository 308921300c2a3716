using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>Says in the model which rows and which columns never change once written (R10, R34).</summary>
public static class AppendOnlyModel
{
    private const string Rows = "Portal:AppendOnly";
    private const string Kept = "Portal:Kept";

    /// <summary>Its rows are never updated and never deleted.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Rows, true);
        return entity.IsKept();
    }

    /// <summary>Its rows are never deleted.</summary>
    public static EntityTypeBuilder<T> IsKept<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Kept, true);
        return entity;
    }

    /// <summary>The column takes its value when the row is written and never another.</summary>
    public static PropertyBuilder<T> IsFrozen<T>(this PropertyBuilder<T> property)
    {
        property.Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        return property;
    }

    internal static bool RowsNeverChange(IReadOnlyEntityType entity) => entity.FindAnnotation(Rows) is not null;

    internal static bool RowsNeverGo(IReadOnlyEntityType entity) => entity.FindAnnotation(Kept) is not null;
}
