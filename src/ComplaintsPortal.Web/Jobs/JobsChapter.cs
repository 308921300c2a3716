using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Jobs;

/// <summary>The jobs of a serving portal.</summary>
public static class JobsChapter
{
    public static void AddJobs(this IServiceCollection services, PortalConfiguration settings)
    {
        services.AddSingleton(new Round("letters", TimeSpan.FromSeconds(5), (scope, stop) => scope.GetRequiredService<SendLetters>().RunOnceAsync(stop)));
        services.AddSingleton(new Round("antivirus", TimeSpan.FromSeconds(5), (scope, stop) => scope.GetRequiredService<ScanFiles>().RunOnceAsync(stop)));
        services.AddSingleton(new Round("promises", TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<AskAboutPromises>().RunOnceAsync(stop)));
        services.AddSingleton(new Round("mediation", TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<InformOfMediation>().RunOnceAsync(stop)));
        services.AddSingleton(new Round("staged-files", TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<StagedFiles>().SweepAsync(stop)));
        if (settings.Register.Provider == RegisterSettings.Sqlite)
            services.AddSingleton(new Round("backup", TimeSpan.FromMinutes(15), (scope, stop) => scope.GetRequiredService<BackUpNightly>().RunOnceAsync(stop)));
        services.AddHostedService<JobLoop>();
    }
}
