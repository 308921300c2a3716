using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

public sealed class ProfileCheckTests
{
    [Fact]
    [Trait("Rule", "R26")]
    public void Warnings_KtpProd_MediatorIsMissing()
    {
        var ktp = ProfileFiles.Read("ktp-prod");

        Assert.Contains(StandingWarning.MediatorMissing, ProfileCheck.Warnings(ktp));
        Assert.False(ktp.PublishesDeadline);
        Assert.Equal("dans les meilleurs délais", ktp.DeadlineWords);
        Assert.Equal(10, ktp.Deadline.Days);
        Assert.Equal(7, ktp.Retention.Years);
        Assert.DoesNotContain(StandingWarning.RetentionUnjustified, ProfileCheck.Warnings(ktp));
        Assert.Null(ktp.Procedure.DatedOn);
        Assert.Null(ktp.PublishedHandler);
    }

    [Fact]
    [Trait("Rule", "R27")]
    public void Warnings_Ccs_AddressOfTheMediatorAndTheCourtClause()
    {
        var ccs = ProfileFiles.Read("ccs");

        Assert.Equal(
            [StandingWarning.MediatorAddressMissing, StandingWarning.MediatorNotForConsumers, StandingWarning.ExclusiveCourtClause],
            ProfileCheck.Warnings(ccs).Take(3));
        Assert.False(ccs.Mediator!.IsComplete);
        Assert.Equal(new DateOnly(2022, 7, 28), ccs.Procedure.DatedOn);
        Assert.Equal("Madame Fanny MALTESE", ccs.PublishedHandler!.Name);
        Assert.Equal(FieldRule.Required, ccs.Form.CustomerAccount);
        Assert.True(ccs.PublishesDeadline);
    }

    [Fact]
    public void Warnings_Neutral_SayThatItIsStillTheExample() =>
        Assert.Equal(
            [StandingWarning.StillTheExample, StandingWarning.LegalNoticeIncomplete, StandingWarning.AccessibilityNotAudited],
            ProfileCheck.Warnings(ProfileFiles.Read("neutral")));

    [Fact]
    [Trait("Rule", "R39")]
    public void Warnings_SixYearsWithoutAReason_RetentionUnjustified()
    {
        var profile = ProfileFiles.Read("neutral") with { Retention = new Retention(6, " ") };

        Assert.Contains(StandingWarning.RetentionUnjustified, ProfileCheck.Warnings(profile));
    }

    [Fact]
    public void Warnings_NoConsumersAndNoMediator_SayNothingOfIt()
    {
        var profile = ProfileFiles.Read("neutral") with { HasConsumers = false, Mediator = null };

        Assert.DoesNotContain(StandingWarning.MediatorMissing, ProfileCheck.Warnings(profile));
    }
}
