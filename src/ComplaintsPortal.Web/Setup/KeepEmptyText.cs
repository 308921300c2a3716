using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ComplaintsPortal.Web.Setup;

/// <summary>A field left empty reads as empty text, not as null, where the form says that it is never null.</summary>
public sealed class KeepEmptyText : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Key.ModelType == typeof(string) && context.Key.PropertyInfo is { } property
            && new NullabilityInfoContext().Create(property).WriteState == NullabilityState.NotNull)
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }
}
