using System.Data.Common;
using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The register: its database, the use cases over it, and the organisation it belongs to.</summary>
public static class Register
{
    public static void AddRegister(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        builder.Services.AddPersistence(settings.Register.Database);
        builder.Services.AddStaff();
        builder.AddCaseworkAndEdges(settings);
    }

    /// <summary>Before the first visitor or the work of a verb: the embedded database at the current schema, the organisation
    /// in memory; at the very first start its profile is read from the file.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken stop = default)
    {
        try
        {
            services.GetService<SqliteInUse>()?.Share();
            if (services.GetRequiredService<RegisterSettings>().MigrateAtStart)
            {
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RegisterContext>().MigrateAsync(stop);
            }

            await services.EstablishOrganisationAsync();
        }
        catch (BackupException e) when (e.Fault == BackupFault.InUse)
        {
            throw new SettingException("ConnectionStrings:Portal", ProgramWords.Of("Setting.BeingRestored", e.Detail));
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException("ConnectionStrings:Portal", ProgramWords.Of("Setting.Database", e.Message));
        }
    }
}
