using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Casework.Staff;

/// <summary>The accounts of staff and the use cases over them.</summary>
public static class StaffServices
{
    private const int TriesBeforeLock = 5;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(7);

    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffMember>(Configure)
            .AddEntityFrameworkStores<RegisterContext>()
            .AddTokenProvider<DataProtectorTokenProvider<StaffMember>>(TokenOptions.DefaultProvider);
        services.AddScoped<IPasswordHasher<StaffMember>, PasswordHashing>();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = InvitationHolds);
        return services
            .AddScoped<AddStaffMember>()
            .AddScoped<ChangeStaffMember>()
            .AddScoped<SetStaffPassword>()
            .AddScoped<InviteStaffMember>()
            .AddScoped<SignInStaff>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = TriesBeforeLock;
        options.Lockout.DefaultLockoutTimeSpan = Lock;
        // PasswordRule of the domain decides; Identity's own rules say nothing more.
        options.Password.RequiredLength = 1;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
