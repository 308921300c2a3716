using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Persistence.Staff;

/// <summary>
/// Identity reads the version of its tables from application services and silently falls back to the first, which has no
/// passkeys: so every way to a context says it.
/// </summary>
internal static class StaffSchema
{
    public static readonly IServiceProvider Services = new ServiceCollection().AddStaffSchema().BuildServiceProvider();

    public static IServiceCollection AddStaffSchema(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
