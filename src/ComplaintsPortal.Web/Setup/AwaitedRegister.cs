using System.Diagnostics;
using System.Globalization;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// Opens the register for serving. After a power cut the portal may be up before its database server: it waits for it, says so once,
/// and ends when the time that settings give is over.
/// </summary>
public static class AwaitedRegister
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    public static async Task OpenAsync(IServiceProvider services)
    {
        var wait = services.GetRequiredService<RegisterSettings>().Wait;
        var watch = Stopwatch.StartNew();
        for (var hasSaid = false; ; hasSaid = true)
        {
            try
            {
                await Register.OpenAsync(services);
                return;
            }
            catch (DatabaseAwayException away) when (watch.Elapsed < wait)
            {
                if (!hasSaid) await Console.Error.WriteLineAsync(ProgramWords.Of("Serve.DatabaseAwaited", away.Message, wait.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
            }

            var left = wait - watch.Elapsed;
            if (left > TimeSpan.Zero) await Task.Delay(left < Rest ? left : Rest);
        }
    }
}
