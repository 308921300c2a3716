namespace ComplaintsPortal.Web.Setup.Services;

/// <summary>Tells whoever started the portal as a service that it is ready, and listens to its wish to stop; on a console, nothing.</summary>
public static class ServiceManagers
{
    public static void AddServiceManagers(this WebApplicationBuilder builder)
    {
        if (SystemdNotice.SocketPath is { } path)
        {
            builder.Services.AddHostedService(services => new SystemdNotice(path, services.GetRequiredService<IHostApplicationLifetime>()));
        }

        if (OperatingSystem.IsWindows() && WindowsService.IsOne)
        {
            builder.Services.AddSingleton<IHostLifetime, WindowsService>();
        }
    }
}
