using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>Columns bear the property's name in snake case, so that raw SQL reads alike on every database.</summary>
internal static class SnakeCaseNames
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
            NameColumns(entity);
    }

    private static void NameColumns(IMutableTypeBase type, string prefix = "")
    {
        if (type is IMutableEntityType owned && owned.IsMappedToJson())
        {
            if (!IsWithinJson(owned)) owned.SetContainerColumnName(Of(owned.GetContainerColumnName()!));
            return;
        }
        foreach (var property in type.GetDeclaredProperties())
            property.SetColumnName(prefix + Of(property.GetColumnName()));
        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            if (complex.ComplexType.IsMappedToJson()) complex.ComplexType.SetContainerColumnName(Of(complex.Name));
            else NameColumns(complex.ComplexType, $"{prefix}{Of(complex.Name)}_");
        }
    }

    private static bool IsWithinJson(IMutableEntityType owned) =>
        owned.FindOwnership()?.PrincipalEntityType is IMutableEntityType owner && owner.IsMappedToJson();

    internal static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_' && !char.IsUpper(name[i - 1]);
            if (startsWord) snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
