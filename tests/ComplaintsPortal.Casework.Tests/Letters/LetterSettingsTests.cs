using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Letters;

[Trait("Rule", "R48")]
[OnlyOn]
public sealed class LetterSettingsTests
{
    private static readonly Guid Letter = Guid.Parse("0195a000-0000-7000-8000-00000000002a");

    [Theory]
    [InlineData(null, "portail@exemple.fr")]
    [InlineData("retours+{id}@exemple.fr", "retours+0195a00000007000800000000000002a@exemple.fr")]
    [InlineData("{id}@retours.exemple.fr", "0195a00000007000800000000000002a@retours.exemple.fr")]
    public void ReturnPathOf_ALetter_IsItsOwnWhereOneIsSet(string? set, string expected) =>
        Assert.Equal(expected, new LetterSettings(null, set).ReturnPathOf(Letter, "portail@exemple.fr"));

    [Fact]
    public void LetterAt_AnyReturnPathOfOurs_IsItsLetter()
    {
        var settings = new LetterSettings(null, "retours+{id}@exemple.fr");

        Assert.Equal(Letter, settings.LetterAt("Retours+0195A00000007000800000000000002A@exemple.FR"));
        Assert.Equal(Letter, settings.LetterAt(settings.ReturnPathOf(Letter, "")));
    }

    [Theory]
    [InlineData("retours+{id}@exemple.fr", "retours+0195a00000007000800000000000002a@exemple.com")]
    [InlineData("retours+{id}@exemple.fr", "retours+0195a000-0000-7000-8000-00000000@exemple.fr")]
    [InlineData("retours+{id}@exemple.fr", "")]
    [InlineData("retours+{id}@exemple.fr", "contact@exemple.fr")]
    [InlineData(null, "retours+0195a00000007000800000000000002a@exemple.fr")]
    public void LetterAt_AnyOtherAddress_IsNoLetter(string? set, string address) => Assert.Null(new LetterSettings(null, set).LetterAt(address));
}
