using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Domain.Tests.IncomingMail;

public sealed class PersonNameTests
{
    [Theory]
    [Trait("Rule", "R50")]
    [InlineData("Hélène Dupré", "Hélène", "Dupré")]
    [InlineData("Hélène de la Tour", "Hélène", "de la Tour")]
    [InlineData("Dupré, Hélène", "Hélène", "Dupré")]
    [InlineData("DUPRÉ Hélène", "Hélène", "DUPRÉ")]
    [InlineData("Jean-Marc LE GOFF", "Jean-Marc", "LE GOFF")]
    [InlineData("HÉLÈNE DUPRÉ", "HÉLÈNE", "DUPRÉ")]
    [InlineData("H. Dupré", "H.", "Dupré")]
    [InlineData("  Dupré  ", "", "Dupré")]
    [InlineData("Dupré,", "", "Dupré,")]
    [InlineData("", "", "")]
    public void Suggested_OfANameWrittenAsOne_IsHowItMayBeMeant(string written, string first, string last) =>
        Assert.Equal(new PersonName(first, last), PersonName.Suggested(written));
}
