using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Views stand beside their controller: the namespace is the folder. Then the area's Shared folder, then /Shared.</summary>
public sealed class FolderViews : IViewLocationExpander
{
    private const string Root = "ComplaintsPortal.Web";
    private const string Key = "folder";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Key] = context.ActionContext.ActionDescriptor is ControllerActionDescriptor action ? Folder(action) : "";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Key, out var folder) && folder is { Length: > 0 }
            ? [$"{folder}/{{0}}.cshtml", $"/{folder.Split('/')[1]}/Shared/{{0}}.cshtml", .. viewLocations]
            : viewLocations;

    private static string Folder(ControllerActionDescriptor action)
    {
        var space = action.ControllerTypeInfo.Namespace ?? "";
        return space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[Root.Length..].Replace('.', '/') : "";
    }
}
