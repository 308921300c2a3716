using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Web.Setup;

/// <summary>ASP.NET's keys (cookies, tokens, invitations): of an embedded register in a private folder beside it and not in it; of
/// a server's in it, sealed, so that a session holds on every instance. Whoever loses them ends every session and invitation.</summary>
public static class Keys
{
    public static void AddKeys(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        // One pass instead of two, and half the price; keys that were made before stay as they are.
        var keys = builder.Services.AddDataProtection().SetApplicationName("ComplaintsPortal")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        if (settings.Register.IsServer)
        {
            builder.Services.AddSingleton<RegisterKeyStore>().AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
                new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<RegisterKeyStore>()));
            return;
        }

        keys.PersistKeysToFileSystem(new DirectoryInfo(settings.Portal.KeysDirectory));
        if (OperatingSystem.IsWindows())
        {
            keys.ProtectKeysWithDpapi();
        }
    }
}
