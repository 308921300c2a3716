using ComplaintsPortal.Persistence;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The register: its database and the use cases over it.</summary>
public static class Register
{
    public static void AddRegister(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        builder.Services.AddPersistence(settings.Register.Database);
        builder.AddCaseworkAndEdges(settings);
    }

    /// <summary>Brings the embedded database to the current schema before the first visitor.</summary>
    public static async Task OpenRegisterAsync(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RegisterSettings>().MigrateAtStart)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RegisterContext>().MigrateAsync();
        }

        await app.Services.EstablishOrganisationAsync();
    }
}
