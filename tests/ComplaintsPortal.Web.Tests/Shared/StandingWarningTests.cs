using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Tests.Shared;

public sealed class StandingWarningTests
{
    [Fact]
    [Trait("Rule", "R26")]
    public void Warnings_OfEveryKind_HaveTheirWords()
    {
        var texts = new TextStore();

        Assert.All(Enum.GetNames<StandingWarning>(), name => Assert.NotNull(texts.Find("StandingWarning." + name)));
    }
}
