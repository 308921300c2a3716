using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Keys;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Setup;

/// <summary>ASP.NET's keys in the register, for all instances on it; sealed under the server's key, so that a stolen copy of the
/// database forges no session (R32). One that cannot be opened is passed over: a new one is made.</summary>
public sealed class RegisterKeyStore(IDbContextFactory<RegisterContext> register, SecretKeeper secrets, ILogger<RegisterKeyStore> log) : IXmlRepository
{
    private const string Seal = "protection-keys";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var database = register.CreateDbContext();
        return [.. database.ProtectionKeys.AsNoTracking().OrderBy(key => key.Name).AsEnumerable().Select(Opened).OfType<XElement>()];
    }

    /// <summary>Beside the register's writers and not among them: a key is asked for in the middle of a request, and nothing of the register hangs on it.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var database = register.CreateDbContext();
        var text = element.ToString(SaveOptions.DisableFormatting);
        database.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Sealed = secrets.Seal(Encoding.UTF8.GetBytes(text), Seal) });
        database.SaveChanges();
    }

    private XElement? Opened(ProtectionKey key)
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(secrets.Open(key.Sealed, Seal)));
        }
        catch (CryptographicException)
        {
            log.LogWarning("The key {Key} of cookies was sealed under another server.key: sessions of that time end", key.Name);
            return null;
        }
    }
}
