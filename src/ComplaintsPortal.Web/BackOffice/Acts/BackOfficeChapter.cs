using FluentValidation;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What the back office's pages stand on: the desk of every act, the validator beside every form.</summary>
public static class BackOfficeChapter
{
    public static void AddBackOffice(this IServiceCollection services)
    {
        services.AddScoped(typeof(ActDesk<>));
        services.AddScoped<FileDesk>();
        services.AddSingleton<Profile.KeptBackups>();
        services.AddScoped<ActForms>();
        foreach (var validator in typeof(BackOfficeChapter).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false }))
            foreach (var checks in validator.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)))
                services.AddScoped(checks, validator);
    }
}
