using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Staff;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("cheval pile agrafe sept", null)]
    [InlineData("Tr0ub4dor&3!xyz", null)]
    [InlineData("éàüçœ ¿quoi donc?", null)]
    [InlineData("onze caract", "password-too-short")]
    [InlineData("abababababab", "password-too-uniform")]
    [InlineData("918273645019", "password-too-common")]
    [InlineData("MotDePasse2026!", "password-too-common")]
    [InlineData("Réclamation 2026", "password-too-common")]
    [InlineData("AZERTYuiop1234", "password-too-common")]
    [InlineData("vive Maltèse 06370", "password-tells-name")]
    [InlineData("ccs-legal pour toujours", "password-tells-name")]
    public void WhyNot_APassword_RefusesWhatIsShortHabitualOrTellsTheName(string password, string? refusal) =>
        Assert.Equal(refusal, PasswordRule.WhyNot(password, "f.maltese@ccs-legal.fr", "Fanny MALTESE")?.Code);

    [Fact]
    public void WhyNot_AVeryLongPassword_IsRefused() =>
        Assert.Equal("password-too-long", PasswordRule.WhyNot(string.Concat(Enumerable.Repeat("abcdefghij", 21)), "", "")?.Code);
}
