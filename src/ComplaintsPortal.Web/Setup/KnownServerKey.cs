using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Keys;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Setup;

/// <summary>
/// The register knows its <c>server.key</c> by a fingerprint. On a server's database an instance that has none or another does not
/// start: it would write links and letters that the others cannot open. Beside an embedded register the key that is there is taken.
/// </summary>
public static class KnownServerKey
{
    public static async Task RequireAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var register = scope.ServiceProvider.GetRequiredService<RegisterContext>();
        var folder = services.GetRequiredService<PortalSettings>().KeysDirectory;
        var isServer = services.GetRequiredService<RegisterSettings>().IsServer;
        if (await KnownAsync(register, stop) is { } known && ServerKey.IsIn(folder) && known.Fingerprint == Fingerprint(services)) return;
        await register.WriteAsync(async () => Meet(register, await KnownAsync(register, stop), services, folder, isServer), stop);
    }

    /// <summary>Within the write, so that of two that start at once on a new database the second finds the first one's key.</summary>
    private static void Meet(RegisterContext register, KnownKey? known, IServiceProvider services, string folder, bool isServer)
    {
        if (known is not null && isServer && !ServerKey.IsIn(folder)) throw SettingsReader.Wrong(PortalSettings.KeysName, "Setting.NoServerKey", ServerKey.In(folder));
        var mine = Fingerprint(services);
        if (known?.Fingerprint == mine) return;
        if (known is not null && isServer) throw SettingsReader.Wrong(PortalSettings.KeysName, "Setting.OtherServerKey", ServerKey.In(folder));
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (known is null) register.KnownKeys.Add(new KnownKey { Name = KnownKey.Server, Fingerprint = mine, Since = now });
        else (known.Fingerprint, known.Since) = (mine, now);
    }

    private static Task<KnownKey?> KnownAsync(RegisterContext register, CancellationToken stop) =>
        register.KnownKeys.SingleOrDefaultAsync(key => key.Name == KnownKey.Server, stop);

    private static string Fingerprint(IServiceProvider services) => services.GetRequiredService<SecretKeeper>().Fingerprint;
}
