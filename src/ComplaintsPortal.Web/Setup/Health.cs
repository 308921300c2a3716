using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Alive: the process answers. Ready: the register can be read and written. One word each, no detail for strangers.</summary>
public static class Health
{
    public static void AddHealth(this WebApplicationBuilder builder, RegisterSettings register)
    {
        builder.Services.AddSingleton<WritableRegister>().AddHealthChecks().AddCheck<RegisterReady>("register");
        if (!register.IsServer) builder.Services.AddHostedService<RegisterCheck>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).OpenToStrangers();
        app.MapHealthChecks("/health/ready").OpenToStrangers();
    }
}
