using System.Globalization;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Tests.Shared;

public sealed class WordsTests
{
    private static readonly TextStore Store = new();
    private static readonly Dates Dates = new(Store, () => Region.Metropole.Zone());
    private static readonly Words Words = new(Store, Dates);

    public WordsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    [Theory]
    [InlineData(2026, 3, 3, "mardi 3 mars 2026")]
    [InlineData(2026, 8, 1, "samedi 1er août 2026")]
    public void Weekday_OfADate_ReadsAsFrench(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Dates.Weekday(new DateOnly(year, month, day)));

    [Fact]
    public void Instant_InSummer_IsSaidInTheOrganisationsZone() =>
        Assert.Equal("1er juillet 2026 à 0\u00A0h\u00A005", Dates.Instant(new DateTimeOffset(2026, 6, 30, 22, 5, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData(0, "0\u00A0octet")]
    [InlineData(1, "1\u00A0octet")]
    [InlineData(2, "2\u00A0octets")]
    [InlineData(1024, "1\u00A0Ko")]
    [InlineData(1025, "2\u00A0Ko")]
    [InlineData(1_500_000, "1,5\u00A0Mo")]
    public void Size_OfAFile_IsNeverRoundedToNothing(long bytes, string expected) => Assert.Equal(expected, Words.Size(bytes));

    [Fact]
    public void Rich_FactWithMarks_StaysText()
    {
        using var html = new StringWriter();
        Words.Rich("Page.TitleWithError", "<b>**x** [ici](https://ailleurs.example)</b>").WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.DoesNotContain("<", html.ToString(), StringComparison.Ordinal);
        Assert.Contains("**x** [ici]", html.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Whoever words one value of an enum words them all: a page shows whichever comes.</summary>
    [Fact]
    public void Keys_OfAnEnum_WordEveryValue()
    {
        var worded = Store.Keys.Select(key => key.Split('.')).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
        var missing = typeof(Refusal).Assembly.GetTypes().Where(type => type.IsEnum && Enum.GetNames(type).Any(worded[type.Name].Contains))
            .SelectMany(type => Enum.GetNames(type).Except(worded[type.Name]).Select(value => $"{type.Name}.{value}"));
        Assert.Empty(missing);
    }

    public static TheoryData<Enum> ShownValues() => new(
        ((Enum[])[.. Enum.GetValues<Status>(), .. Enum.GetValues<Channel>()])
        .Concat(Enum.GetValues<Nature>().Cast<Enum>())
        .Concat(Enum.GetValues<StakeholderType>().Cast<Enum>())
        .Concat(Enum.GetValues<Decision>().Cast<Enum>())
        .Concat(Enum.GetValues<ClosingReason>().Cast<Enum>())
        .Concat(Enum.GetValues<EntryKind>().Cast<Enum>())
        .Concat(Enum.GetValues<DayConvention>().Cast<Enum>())
        .Concat(Enum.GetValues<DayOffKind>().Cast<Enum>()));

    [Theory]
    [MemberData(nameof(ShownValues))]
    public void Of_EveryShownValue_HasItsWord(Enum value) => Assert.DoesNotContain("⟦", Words.Of(value), StringComparison.Ordinal);
}
