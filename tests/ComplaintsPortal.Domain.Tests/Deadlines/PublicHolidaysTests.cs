using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

[Trait("Rule", "R16")]
public sealed class PublicHolidaysTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2000, 101)];

    [Theory, MemberData(nameof(Years))]
    public void Easter_EachYear_AgreesWithGauss(int year)
    {
        var easter = PublicHolidays.Easter(year);
        Assert.Equal(Gauss(year), easter);
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
    }

    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2100, 3, 28)]
    public void Easter_YearsOfTheAlmanac_FallsWhereItSays(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), PublicHolidays.Easter(year));

    [Theory, MemberData(nameof(Years))]
    public void Of_EachYearInMetropole_HasTheElevenOnTheirDays(int year)
    {
        var holidays = PublicHolidays.Of(year, Region.Metropole);
        var easter = Gauss(year);
        DateOnly[] expected =
        [
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        ];
        Assert.Equal(expected.Distinct().Order(), holidays.Keys);
        Assert.Equal(DayOfWeek.Monday, expected[1].DayOfWeek);
        Assert.Equal(DayOfWeek.Thursday, expected[4].DayOfWeek);
        Assert.Equal(DayOfWeek.Monday, expected[5].DayOfWeek);
        Assert.Equal(11, holidays.Values.SelectMany(name => name.Split(" et ")).Distinct().Count());
    }

    [Fact]
    public void Of_AYearWhereAscensionIsTheFirstOfMay_CountsTheDayOnceUnderBothNames()
    {
        var holidays = PublicHolidays.Of(2008, Region.Metropole);
        Assert.Equal(10, holidays.Count);
        Assert.Equal("1er mai et Ascension", holidays[new(2008, 5, 1)]);
    }

    [Theory, Trait("Rule", "R17")]
    [InlineData(Region.Guadeloupe, 5, 27)]
    [InlineData(Region.Martinique, 5, 22)]
    [InlineData(Region.Guyane, 6, 10)]
    [InlineData(Region.Reunion, 12, 20)]
    [InlineData(Region.Mayotte, 4, 27)]
    [InlineData(Region.SaintBarthelemy, 10, 9)]
    [InlineData(Region.SaintMartin, 5, 28)]
    public void Of_EachRegionOverseas_AddsItsOwnDayEveryYear(Region region, int month, int day)
    {
        foreach (var year in Enumerable.Range(2000, 101))
        {
            var own = new DateOnly(year, month, day);
            var holidays = PublicHolidays.Of(year, region);
            Assert.Contains("Abolition de l’esclavage", holidays[own], StringComparison.Ordinal);
            Assert.Equal(PublicHolidays.Of(year, Region.Metropole).Keys.Append(own).Distinct().Order(), holidays.Keys);
        }
    }

    [Fact, Trait("Rule", "R17")]
    public void Of_SaintPierreEtMiquelon_AddsNone() =>
        Assert.Equal(PublicHolidays.Of(2026, Region.Metropole), PublicHolidays.Of(2026, Region.SaintPierreEtMiquelon));

    [Fact, Trait("Rule", "R17")]
    public void Of_SaintMartinByTheCodesPage_KeepsThe27th()
    {
        var holidays = PublicHolidays.Of(2027, Region.SaintMartin, saintMartinDay: 27);
        Assert.Contains(new DateOnly(2027, 5, 27), holidays.Keys);
        Assert.DoesNotContain(new DateOnly(2027, 5, 28), holidays.Keys);
    }

    [Theory, MemberData(nameof(Years)), Trait("Rule", "R17")]
    public void Of_AlsaceMoselle_AddsThe26thAndGoodFridayOnlyWithATemple(int year)
    {
        var goodFriday = Gauss(year).AddDays(-2);
        var without = PublicHolidays.Of(year, Region.AlsaceMoselle);
        var with = PublicHolidays.Of(year, Region.AlsaceMoselle, temple: true);
        Assert.Equal("2e jour de Noël", without[new(year, 12, 26)]);
        Assert.DoesNotContain(goodFriday, without.Keys);
        Assert.Equal("Vendredi saint", with[goodFriday]);
        Assert.Equal(DayOfWeek.Friday, goodFriday.DayOfWeek);
        Assert.Equal(without.Count + 1, with.Count);
    }

    [Fact, Trait("Rule", "R17")]
    public void Of_ATempleElsewhere_ChangesNothing() =>
        Assert.Equal(PublicHolidays.Of(2026, Region.Metropole), PublicHolidays.Of(2026, Region.Metropole, temple: true));

    /// <summary>Gauss's rule with its two exceptions: another way to the same Sunday.</summary>
    private static DateOnly Gauss(int year)
    {
        var k = year / 100;
        var m = (15 - ((13 + (8 * k)) / 25) + k - (k / 4)) % 30;
        var n = (4 + k - (k / 4)) % 7;
        var d = ((19 * (year % 19)) + m) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * d) + n) % 7;
        var exception = (d == 29 && e == 6) || (d == 28 && e == 6 && ((11 * m) + 11) % 30 < 19);
        return new DateOnly(year, 3, 22).AddDays(d + e - (exception ? 7 : 0));
    }
}
