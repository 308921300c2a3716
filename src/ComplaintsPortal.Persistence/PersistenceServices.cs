using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Sqlite;
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
        services.AddDbContextFactory<SqliteRegisterContext>(options => SqliteOptions.Configure(options, settings));
        services.AddSingleton<IDbContextFactory<RegisterContext>, SqliteContextFactory>();
        services.AddScoped<RegisterContext>(provider => provider.GetRequiredService<SqliteRegisterContext>());
        services.AddSingleton(new SqliteBackups(settings));
        services.AddSingleton<SqliteInUse>(_ => new SqliteInUse(settings));
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<StagedFiles>();
        return services;
    }
}
