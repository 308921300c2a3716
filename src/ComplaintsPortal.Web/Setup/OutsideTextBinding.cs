using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Gives every text its <see cref="OutsideTextBinder"/>, where MVC would take it as it comes.</summary>
public sealed class OutsideTextBinding : IModelBinderProvider
{
    private static readonly OutsideTextBinder Binder = new();

    public static void Apply(IList<IModelBinderProvider> binders) =>
        binders.Insert(binders.IndexOf(binders.OfType<SimpleTypeModelBinderProvider>().Single()), new OutsideTextBinding());

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.ModelType == typeof(string) ? Binder : null;
    }
}
