using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Account.FirstAdministrator;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The register: its database, the use cases over it, and the organisation it belongs to.</summary>
public static class Register
{
    private const int ReadOnly = 8, CannotOpen = 14;

    public static void AddRegister(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        builder.Services.AddPersistence(settings.Register.Database);
        builder.Services.AddStaff();
        builder.AddCaseworkAndEdges(settings);
    }

    /// <summary>Asked of SQLite itself, for another handle on its file that is closed would drop the locks of this process.</summary>
    private static void RequireOpenable(IServiceProvider services)
    {
        var settings = services.GetRequiredService<RegisterSettings>();
        if (settings.IsServer || !File.Exists(settings.Place)) return;
        try
        {
            RegisterGlance.RequireOpenable(settings.Database);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == CannotOpen && !StorageFailure.Is(DiskRoom.WhyNone(Path.GetDirectoryName(settings.Place)!)))
        {
            throw new SettingException(settings.Named, ProgramWords.Of("Setting.RegisterClosed", settings.Place, Environment.UserName));
        }
    }

    /// <summary>Before the first visitor or the work of a verb: the database at the current schema, the organisation in memory; at
    /// the very first start its profile is read from the file. A server's database is only migrated when settings say so.</summary>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken stop = default)
    {
        var settings = services.GetRequiredService<RegisterSettings>();
        if (!settings.IsServer) services.MakeFolders();
        await ReachAsync(services, async () =>
        {
            await ServingAlone.RequireAsync(services, stop);
            if (IsAsLeft(services)) return;
            if (settings.MigrateAtStart) await MigrateAsync(services, stop);
            else await RequireCurrentAsync(services, stop);
            services.MakeFolders();
            await KnownServerKey.RequireAsync(services, stop);
            await services.EstablishOrganisationAsync();
        });
    }

    /// <summary>An embedded register as this program left it, with its own key, is taken at a glance: most starts are of this kind. Verbs have no link to issue.</summary>
    private static bool IsAsLeft(IServiceProvider services)
    {
        var settings = services.GetRequiredService<RegisterSettings>();
        if (settings.IsServer || !settings.MigrateAtStart || !ServerKey.IsIn(services.GetRequiredService<PortalSettings>().KeysDirectory)) return false;
        if (RegisterGlance.Take(settings.Database) is not { } glance || glance.KeyFingerprint != services.GetRequiredService<SecretKeeper>().Fingerprint) return false;
        services.GetRequiredService<CurrentOrganisation>().Use(ProfileReader.Read(glance.Profile.Json), glance.Profile.Version, glance.Procedure);
        services.GetService<FirstAdministratorLink>()?.Know(glance.HasAccounts);
        return true;
    }

    /// <summary>What the verb <c>migrate</c> does.</summary>
    public static Task UpdateAsync(IServiceProvider services, CancellationToken stop)
    {
        if (!services.GetRequiredService<RegisterSettings>().IsServer) services.MakeFolders();
        return ReachAsync(services, () => MigrateAsync(services, stop));
    }

    /// <summary>Work that only reads, and changes no schema first; a server's must be this program's.</summary>
    public static Task ReadAsync(IServiceProvider services, Func<RegisterContext, Task> work, CancellationToken stop) => ReachAsync(services, async () =>
    {
        await using var scope = services.CreateAsyncScope();
        if (services.GetRequiredService<RegisterSettings>().Provider != RegisterSettings.Sqlite) await RequireCurrentAsync(services, stop);
        var register = scope.ServiceProvider.GetRequiredService<RegisterContext>();
        try
        {
            await work(register);
        }
        catch (Exception e) when (MissingTable.In(e) is not null)
        {
            // A register of an older schema lacks what came later, and that is no damage.
            if (!await register.IsCurrentAsync(stop)) throw;
            throw new IncompleteRegisterException(MissingTable.In(e)!);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException)
        {
            throw new UnreadableRegisterException(e);
        }
    });

    /// <summary>An embedded database of an older schema is backed up first; the log says where to.</summary>
    private static async Task MigrateAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<BackUpBeforeUpgrade>() is { } before && await before.MakeIfDueAsync(stop) is { } file)
            services.GetRequiredService<ILogger<BackUpBeforeUpgrade>>().LogWarning("The database is brought to a newer schema; as it was before: {File}", file);
        await scope.ServiceProvider.GetRequiredService<RegisterContext>().MigrateAsync(stop);
    }

    private static async Task RequireCurrentAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<RegisterContext>();
        await register.RequireKnownAsync(stop);
        if (await register.IsCurrentAsync(stop)) return;
        throw await register.MissingAsync(stop) is { } missing
            ? SettingsReader.Wrong(RegisterSettings.ConnectionName, "Setting.NoDatabase", missing)
            : SettingsReader.Wrong(RegisterSettings.MigrateName, "Setting.NotMigrated");
    }

    /// <summary>A database that cannot be reached is one line that names the setting; a disk that takes nothing is no wrong setting.</summary>
    private static async Task ReachAsync(IServiceProvider services, Func<Task> work)
    {
        try
        {
            services.GetService<SqliteInUse>()?.Share();
            RequireOpenable(services);
            await work();
        }
        catch (BackupException e) when (e.Fault == BackupFault.InUse)
        {
            throw new SettingException(services.GetRequiredService<RegisterSettings>().Named, ProgramWords.Of("Setting.BeingRestored", e.Detail));
        }
        catch (BackupException e) when (e.Fault is BackupFault.Damaged or BackupFault.NotADatabase)
        {
            throw new DamagedRegisterException(e.Detail);
        }
        catch (BackupException e)
        {
            throw new SettingException(BackupSettings.DirectoryName, ProgramWords.Of("Migrate.NoBackup", ProgramWords.Of("Backup.Fault." + e.Fault, e.Detail)));
        }
        catch (UnknownSchemaException e)
        {
            throw new SettingException(RegisterSettings.ConnectionName, ProgramWords.Of(e.Newer ? "Setting.Newer" : "Setting.TooOld", e.Migration));
        }
        catch (Exception e) when (DatabaseAway.Is(e))
        {
            throw new DatabaseAwayException(services.GetRequiredService<RegisterSettings>().Named, DatabaseFailure.In(e) ?? e);
        }
        catch (Exception e) when (!DatabaseDamage.Is(e) && IsOfTheDisk(services, e))
        {
            throw new DiskRefusedException(services.GetRequiredService<RegisterSettings>().Place, DatabaseFailure.In(e) ?? e);
        }
        catch (Exception e) when (!DatabaseDamage.Is(e) && (e is IOException or UnauthorizedAccessException || DatabaseFailure.In(e) is not null))
        {
            throw new SettingException(services.GetRequiredService<RegisterSettings>().Named, ProgramWords.Of("Setting.Database", (DatabaseFailure.In(e) ?? e).Message));
        }
    }

    /// <summary>SQLite says of a read-only disk, and of a path that leads nowhere, that it cannot open the file: then the folder is tried.</summary>
    private static bool IsOfTheDisk(IServiceProvider services, Exception failure)
    {
        if (!StorageFailure.Is(failure)) return false;
        if (DatabaseFailure.In(failure) is not SqliteException { SqliteErrorCode: ReadOnly or CannotOpen }) return true;
        var file = SqliteOptions.FileOf(services.GetRequiredService<RegisterSettings>().Database);
        return StorageFailure.Is(DiskRoom.WhyNone(Path.GetDirectoryName(file)!));
    }
}
