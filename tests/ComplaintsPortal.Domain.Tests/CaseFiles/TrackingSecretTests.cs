using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Tests.Complaints;

namespace ComplaintsPortal.Domain.Tests.CaseFiles;

[Trait("Rule", "R32")]
public sealed class TrackingSecretTests
{
    [Theory]
    [InlineData(SecretPurpose.Acknowledgement, true)]
    [InlineData(SecretPurpose.Code, true)]
    [InlineData(SecretPurpose.Letter, true)]
    [InlineData(SecretPurpose.Recovery, false)]
    public void Opens_AfterUse_OnlyWhereItMayBeUsedAgain(SecretPurpose purpose, bool again)
    {
        var secret = new TrackingSecret(Given.NewId(), purpose, [1, 2], Given.Day(0).At, null);
        Assert.True(secret.Opens(Given.Day(900).At));
        secret.Use(Given.Day(1).At);
        Assert.Equal(again, secret.Opens(Given.Day(2).At));
        Assert.Equal(again ? null : new Refusal("secret-over"), secret.WhyNotUse(Given.Day(2).At));
        if (!again) Assert.Throws<RefusedException>(() => secret.Use(Given.Day(2).At));
        Assert.Equal(Given.Day(1).At, secret.UsedAt);
    }

    [Fact]
    public void Opens_AtItsEnd_DoesNotAnyMore()
    {
        var secret = new TrackingSecret(Given.NewId(), SecretPurpose.Letter, [1, 2], Given.Day(0).At, Given.Day(1).At);
        Assert.True(secret.Opens(Given.Day(1).At.AddTicks(-1)));
        Assert.False(secret.Opens(Given.Day(1).At));
        Assert.Throws<RefusedException>(() => secret.Use(Given.Day(1).At));
    }
}
