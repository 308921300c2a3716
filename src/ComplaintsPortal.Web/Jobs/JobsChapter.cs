using ComplaintsPortal.Casework.Jobs;

namespace ComplaintsPortal.Web.Jobs;

/// <summary>The jobs of a serving portal.</summary>
public static class JobsChapter
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton(new Round("letters", TimeSpan.FromSeconds(5), (scope, stop) => scope.GetRequiredService<SendLetters>().RunOnceAsync(stop)));
        services.AddHostedService<JobLoop>();
    }
}
