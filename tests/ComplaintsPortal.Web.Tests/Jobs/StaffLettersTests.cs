using ComplaintsPortal.Mail.Wire;
using ComplaintsPortal.Testing.Databases;
using ComplaintsPortal.Web.Jobs;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Jobs;

[OnlyOn]
public sealed class StaffLettersTests
{
    private static readonly string[] ToStaff = ["reminders", "digests", "journal-head"];

    [Theory, Trait("Rule", "R22"), Trait("Rule", "R34")]
    [InlineData(false)]
    [InlineData(true)]
    public void Jobs_ThatWriteToStaff_AreThereWhereAMailServerTakesTheirLetters(bool server)
    {
        var settings = PortalConfiguration.Read(new ConfigurationBuilder().Build(), AppContext.BaseDirectory);
        var services = new ServiceCollection();

        services.AddJobs(settings with { Mail = settings.Mail with { Smtp = server ? new MailServer("localhost", 25, MailSecurity.None, null) : null } });

        var rounds = services.Select(s => s.ImplementationInstance).OfType<Round>().Select(r => r.Name).ToList();
        Assert.Contains("letters", rounds);
        Assert.Equal(server ? ToStaff : [], rounds.Intersect(ToStaff));
    }
}
