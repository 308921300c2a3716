using Microsoft.Extensions.Hosting.WindowsServices;

namespace ComplaintsPortal.Web.Setup.Services;

/// <summary>Tells whoever started the portal as a service that it is ready, and listens to its wish to stop; on a console, nothing.</summary>
public static class ServiceManagers
{
    public static void AddServiceManagers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSystemd();
        // Its lifetime alone: AddWindowsService would also write into the machine's event log, the addresses of requests included.
        if (OperatingSystem.IsWindows() && WindowsServiceHelpers.IsWindowsService()) builder.Services.AddSingleton<IHostLifetime, WindowsServiceLifetime>();
    }
}
