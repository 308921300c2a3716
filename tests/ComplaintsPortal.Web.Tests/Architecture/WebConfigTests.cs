using System.Globalization;
using System.Xml.Linq;
using ComplaintsPortal.Web.Setup.Settings;

namespace ComplaintsPortal.Web.Tests.Architecture;

/// <summary>What IIS is told: it lets through all that the portal itself would answer.</summary>
public sealed class WebConfigTests
{
    /// <summary>Four times what the usual limits admit: as much as the portal reads before it answers that it was too much.</summary>
    [Fact]
    public void Limit_OfRequestFiltering_AdmitsWhatThePortalAnswersItself()
    {
        var file = XDocument.Load(Path.Combine(Sources.Root, "src", "ComplaintsPortal.Web", "web.config"));
        var most = long.Parse(file.Descendants("requestLimits").Single().Attribute("maxAllowedContentLength")!.Value, CultureInfo.InvariantCulture);

        Assert.InRange(most, 4 * new LimitSettings(30, 3, 5, 10).RequestBytes, uint.MaxValue);
        Assert.Equal("AspNetCoreModuleV2", file.Descendants("handlers").Single().Element("add")!.Attribute("modules")!.Value);
    }
}
