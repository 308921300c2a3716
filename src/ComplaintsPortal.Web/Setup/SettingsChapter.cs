using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

public static class SettingsChapter
{
    public static PortalConfiguration AddSettings(this WebApplicationBuilder builder, bool makesFolders)
    {
        var settings = PortalConfiguration.Read(builder.Configuration, builder.Environment.ContentRootPath, makesFolders);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(settings.Portal)
            .AddSingleton(settings.Register)
            .AddSingleton(settings.Organisation)
            .AddSingleton(settings.Mail)
            .AddSingleton(settings.Limits)
            .AddSingleton(settings.Passing)
            .AddSingleton(settings.Connections)
            .AddSingleton(settings.Proxy)
            .AddSingleton(settings.Documents)
            .AddSingleton(settings.Backup);
        return settings;
    }
}
