using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Leases;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Jobs;

/// <summary>The jobs of a serving portal.</summary>
public static class JobsChapter
{
    public static void AddJobs(this IServiceCollection services, PortalConfiguration settings)
    {
        services.AddSingleton(new Round("letters", TimeSpan.FromSeconds(5), (scope, stop) => scope.GetRequiredService<SendLetters>().RunOnceAsync(stop)));
        services.AddSingleton(new Round("mailbox", settings.Mail.Imap?.Rest ?? TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<FetchMail>().RunOnceAsync(stop)));
        services.AddSingleton(new Round("antivirus", TimeSpan.FromSeconds(5), (scope, stop) => scope.GetRequiredService<ScanFiles>().RunOnceAsync(stop)));
        services.AddSingleton(InTurn("promises", TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<AskAboutPromises>().RunOnceAsync(stop)));
        services.AddSingleton(InTurn("mediation", TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<InformOfMediation>().RunOnceAsync(stop)));
        services.AddSingleton(InTurn("staged-files", TimeSpan.FromHours(1), (scope, stop) => scope.GetRequiredService<StagedFiles>().SweepAsync(stop)));
        if (settings.Mail.HasServer) AddStaffLetters(services);
        if (settings.Register.IsServer)
            services.AddSingleton(new Round("profile", TimeSpan.FromSeconds(2), (scope, stop) => scope.GetRequiredService<EstablishOrganisation>().FollowAsync(stop)));
        else
            services.AddSingleton(new Round("backup", TimeSpan.FromMinutes(15), (scope, stop) => scope.GetRequiredService<BackUpNightly>().RunOnceAsync(stop)));
        services.AddHostedService<JobLoop>().AddHostedService<QuietAfterStart>();
    }

    /// <summary>Only where a mail server takes them: in the pickup folder they would hide the letters that somebody has to send.</summary>
    private static void AddStaffLetters(IServiceCollection services)
    {
        var rest = TimeSpan.FromMinutes(10);
        services.AddSingleton(InTurn("reminders", rest, (scope, stop) => scope.GetRequiredService<RemindStaff>().RunOnceAsync(stop)));
        services.AddSingleton(InTurn("digests", rest, (scope, stop) => scope.GetRequiredService<SendDigests>().RunOnceAsync(stop)));
        services.AddSingleton(InTurn("journal-head", rest, (scope, stop) => scope.GetRequiredService<SendJournalHead>().RunOnceAsync(stop)));
    }

    /// <summary>One instance at a time. Letters and files take their turn themselves, once there are any.</summary>
    private static Round InTurn(string name, TimeSpan rest, Func<IServiceProvider, CancellationToken, Task> work) => new(name, rest, async (scope, stop) =>
    {
        await using var turn = await scope.GetRequiredService<RegisterLeases>().TakeAsync(name, stop);
        if (turn is null) return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, turn.Lost);
        await work(scope, either.Token);
    });
}
