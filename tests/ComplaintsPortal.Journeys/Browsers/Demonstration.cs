using ComplaintsPortal.Casework.Upkeep.Demo;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>A register that has lived: the demonstration's complaints, always the same, up to one Tuesday morning.</summary>
public static class Demonstration
{
    private const int Seed = 7;
    private const int Years = 2;

    /// <summary>Tuesday 3 March 2026, 10:00 in Paris.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Before the portal starts: its clock goes through the years, and its letters count as sent.</summary>
    public static void Prepare(PortalHost portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        portal.Adjust(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(new DemoClock(Now.AddYears(-Years).AddDays(-1)));
            var postman = services.Last(service => service.ServiceType == typeof(IPostman));
            services.Replace(ServiceDescriptor.Singleton<IPostman>(new DemoPostman((IPostman)postman.ImplementationInstance!)));
        });
    }

    public static async Task FillAsync(PortalHost portal, int count)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await portal.UseAsync<FillWithDemo>(fill => fill.ExecuteAsync(count, Seed, Years, Now, default));
        ((DemoClock)portal.Services.GetRequiredService<TimeProvider>()).MoveTo(Now);
    }
}
