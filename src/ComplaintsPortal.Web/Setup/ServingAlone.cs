using ComplaintsPortal.Persistence.Sqlite;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>One portal at a time on an embedded register; several only on a server's (docs/operations.md). Verbs go on working beside it.</summary>
public static class ServingAlone
{
    /// <summary>For one that is leaving: a restart may overlap by some seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddServingAlone(this IServiceCollection services, RegisterSettings register)
    {
        if (!register.IsServer) services.AddSingleton(_ => new SqliteServing(register.Database));
    }

    /// <summary>Before anything is changed in the register. Held until the portal has stopped, however it stops.</summary>
    public static async Task RequireAsync(IServiceProvider services, CancellationToken stop)
    {
        if (services.GetService<SqliteServing>() is not { } alone) return;
        var folder = Path.GetDirectoryName(services.GetRequiredService<RegisterSettings>().Place)!;
        if (!await alone.TakeAsync(Patience, () => Console.Error.WriteLine(ProgramWords.Of("Serve.Waits", folder)), stop)) throw new AlreadyServedException(folder);
    }
}
