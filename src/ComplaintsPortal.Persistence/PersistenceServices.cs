using ComplaintsPortal.Persistence.Arriving;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Leases;
using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Persistence.SqlServer;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Persistence;

public static class PersistenceServices
{
    /// <summary>The register's database and its file store; ask for <see cref="RegisterContext"/> or its factory.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddStaffSchema();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<StagedFiles>();
        services.AddSingleton<RegisterLeases>();
        services.AddSingleton<JointWrites>();
        services.AddSingleton(provider => new SecretsAtHand(provider.GetRequiredService<IDbContextFactory<RegisterContext>>(), settings));
        return settings.Provider switch
        {
            DatabaseProvider.PostgreSql => services.AddRegister<PostgreSqlRegisterContext>(settings),
            DatabaseProvider.SqlServer => services.AddRegister<SqlServerRegisterContext>(settings),
            _ => services.AddRegister<SqliteRegisterContext>(settings).AddBackups(settings),
        };
    }

    /// <summary>Of the embedded database alone: servers have tools of their own.</summary>
    private static IServiceCollection AddBackups(this IServiceCollection services, DatabaseSettings settings) =>
        services.AddSingleton(new SqliteBackups(settings)).AddSingleton<SqliteInUse>(_ => new SqliteInUse(settings));

    private static IServiceCollection AddRegister<T>(this IServiceCollection services, DatabaseSettings settings) where T : RegisterContext
    {
        services.AddDbContextFactory<T>(options => RegisterContexts.Configure(options, settings));
        services.AddSingleton<IDbContextFactory<RegisterContext>, RegisterContextFactory<T>>();
        services.AddScoped<RegisterContext>(provider => provider.GetRequiredService<T>());
        return services;
    }
}
