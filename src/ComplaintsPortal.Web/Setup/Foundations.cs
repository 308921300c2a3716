using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared;

namespace ComplaintsPortal.Web.Setup;

/// <summary>What serving and every verb stand on: settings, log, French, keys, the register, the words. A verb (quiet) makes no folder yet.</summary>
public static class Foundations
{
    public static (WebApplicationBuilder Builder, PortalConfiguration Settings) Lay(string[] arguments, bool quiet = false)
    {
        French.Require();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ApplicationName = typeof(Foundations).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.IsChosenBy(arguments) ? null : ContentRoot.Path,
        });
        var settings = builder.AddSettings(makesFolders: !quiet);
        builder.AddLog(settings, quiet);
        builder.AddKeys(settings);
        builder.AddRegister(settings);
        builder.Services.AddLook();
        return (builder, settings);
    }
}
