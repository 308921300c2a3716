using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>
/// How servers keep texts: sorted and compared by code point as the embedded database does, and without a limit of their own.
/// Forms say what is too long; a database that cuts or refuses later would lose what was received (R1).
/// </summary>
internal static class Texts
{
    /// <summary>Every column of text, enums and records kept as JSON included.</summary>
    public static IEnumerable<IMutableProperty> Of(IMutableModel model) => model.GetEntityTypes()
        .Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson())
        .SelectMany(Of);

    private static IEnumerable<IMutableProperty> Of(IMutableTypeBase type) => type.GetDeclaredProperties()
        .Where(property => (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string))
        .Concat(type.GetDeclaredComplexProperties().Where(complex => !complex.ComplexType.IsMappedToJson()).SelectMany(complex => Of(complex.ComplexType)));
}
