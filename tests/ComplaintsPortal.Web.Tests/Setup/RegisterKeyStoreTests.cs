using System.Text;
using System.Xml.Linq;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Persistence.Keys;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Setup;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>The keys of cookies in the register, and who else can write to it.</summary>
public sealed class RegisterKeyStoreTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    /// <summary>Who may write to the database must not sign in by a key of their own, nor shut everybody out by one that is none.</summary>
    [Theory]
    [InlineData("<key id=\"0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f\" version=\"1\"><descriptor/></key>")]
    [InlineData("no key at all")]
    [InlineData("")]
    [Trait("Rule", "R32")]
    public async Task Read_AKeyThatSomebodyElsePutIn_IsPassedOverAndOursStays(string planted)
    {
        var keys = new RegisterKeyStore(_database, new SecretKeeper(new byte[SecretKeeper.KeyLength]), NullLogger<RegisterKeyStore>.Instance);
        keys.StoreElement(new XElement("key", "ours"), "key-1");
        await using var register = _database.CreateDbContext();
        await register.WriteAsync(() =>
        {
            register.ProtectionKeys.Add(new ProtectionKey { Name = "key-2", Sealed = Encoding.UTF8.GetBytes(planted) });
            return Task.CompletedTask;
        });

        Assert.Equal("ours", Assert.Single(keys.GetAllElements()).Value);
        Assert.DoesNotContain(Convert.ToHexString("ours"u8), _database.Rows(), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _database.Dispose();
}
