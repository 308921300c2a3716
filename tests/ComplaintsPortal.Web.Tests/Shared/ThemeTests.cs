using System.Text.RegularExpressions;
using ComplaintsPortal.Web.Shared.Theme;

namespace ComplaintsPortal.Web.Tests.Shared;

[Trait("Rule", "R52")]
public sealed partial class ThemeTests
{
    private static readonly string[] Grounds = ["paper", "surface", "sunken"];
    private static readonly string Tokens = File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "css", "tokens.css"));

    public static TheoryData<string> Chosen() => ["#000000", "#ffffff", "#1d4f7a", "#ffe600", "#ff00ff", "#00ff00", "#808080", "#7b1e3a", "#f4f4f4", "#0000ff"];

    [Theory]
    [MemberData(nameof(Chosen))]
    public void Theme_OfAnyColour_StaysReadable(string chosen)
    {
        Assert.True(Colour.TryRead(chosen, out var colour));
        foreach (var (theme, dark) in new[] { (AccentTheme.Light(colour), false), (AccentTheme.Dark(colour), true) })
        {
            var roles = Roles(dark);
            Assert.All(Grounds, ground => Assert.True(theme.Text.Against(roles[ground]) >= 4.5, $"text on {ground}, dark {dark}"));
            Assert.All(Grounds, ground => Assert.True(theme.Accent.Against(roles[ground]) >= 3, $"accent on {ground}, dark {dark}"));
            Assert.True(theme.Text.Against(theme.Wash) >= 4.5, $"text on wash, dark {dark}");
            Assert.True(theme.Ink.Against(theme.Accent) >= 4.5, $"ink on accent, dark {dark}");
            Assert.True(roles["ink"].Against(theme.Wash) >= 4.5, $"ink on wash, dark {dark}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tokens_EveryTextOnEveryGround_IsReadable(bool dark)
    {
        var roles = Roles(dark);
        foreach (var ground in Grounds)
        {
            Assert.All(["ink", "ink-soft", "accent-text", "danger", "warn", "good", "note"], text =>
                Assert.True(roles[text].Against(roles[ground]) >= 4.5, $"{text} on {ground}: {roles[text].Against(roles[ground]):0.00}"));
            Assert.True(roles["edge"].Against(roles[ground]) >= 3, $"edge on {ground}: {roles["edge"].Against(roles[ground]):0.00}");
        }

        Assert.All(["danger", "warn", "good", "note"], tone => Assert.True(roles[tone].Against(roles[tone + "-wash"]) >= 4.5, tone));
        Assert.True(roles["accent-ink"].Against(roles["accent"]) >= 4.5);
    }

    private static Dictionary<string, Colour> Roles(bool dark)
    {
        var parts = Tokens.Split("@media (prefers-color-scheme: dark)");
        return Role().Matches(parts[dark ? 1 : 0]).ToDictionary(
            match => match.Groups["name"].Value,
            match => Colour.TryRead(match.Groups["value"].Value, out var colour) ? colour : default);
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});")]
    private static partial Regex Role();
}
