using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>What serving and every verb stand on: settings, log, French, the register.</summary>
public static class Foundations
{
    public static (WebApplicationBuilder Builder, PortalConfiguration Settings) Lay(string[] arguments, bool quiet = false)
    {
        French.Require();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = arguments,
            ContentRootPath = ContentRoot.IsChosenBy(arguments) ? null : ContentRoot.Path,
        });
        var settings = builder.AddSettings();
        builder.AddLog(settings, quiet);
        builder.AddRegister(settings);
        builder.Services.AddSingleton<VisitLimits>();
        return (builder, settings);
    }
}
