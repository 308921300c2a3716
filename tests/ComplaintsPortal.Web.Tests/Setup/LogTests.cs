using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class LogTests
{
    [Fact]
    [Trait("Rule", "R32")]
    public async Task Write_WhateverIsAsked_HoldsNoSecretAddressNameOrPassword()
    {
        using var host = new PortalHost().With("Logging:LogLevel:Default", "Information");
        await host.AddStaffAsync(Role.Agent);
        using var visitor = host.Visitor();

        await visitor.OpenAsync("/compte/premier/tressecret");
        await visitor.OpenAsync("/suivi/tressecret?q=tressecret");
        await visitor.OpenAsync("/tressecret");
        await visitor.SignInAsync(StaffOfTests.EmailOf(Role.Agent));
        await visitor.OpenAsync("/gestion/equipe?q=tressecret");
        await visitor.PostBareAsync("/compte/connexion", ("Email", "tressecret@exemple.fr"));

        var log = string.Concat(Directory.GetFiles(Path.Combine(host.DataDirectory, "logs")).Select(ReadShared));
        Assert.Contains("/compte/premier/{secret}", log, StringComparison.Ordinal);
        Assert.Contains("\"Status\":403", log, StringComparison.Ordinal);
        Assert.DoesNotContain("tressecret", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("exemple.fr", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Camille", log, StringComparison.Ordinal);
        Assert.DoesNotContain(StaffOfTests.Password, log, StringComparison.Ordinal);
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
