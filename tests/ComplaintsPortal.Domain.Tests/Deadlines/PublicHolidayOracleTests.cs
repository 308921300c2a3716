using ComplaintsPortal.Domain.Deadlines;
using PublicHoliday;
using Theirs = PublicHoliday.FrancePublicHoliday.Regions;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>Our holidays held against a package that other people keep, in every region that it knows and every year that we count.</summary>
public sealed class PublicHolidayOracleTests
{
    private const string None = "";

    /// <summary>Held in the Antilles by custom, and in Alsace-Moselle only where there is a temple (L3134-13): the Code's list (L3422-2) has it for no other region.</summary>
    private const string GoodFriday = "Good Friday";

    /// <summary>21 July, Victor Schœlcher: kept by local administrations, not by the Code.</summary>
    private const string AntillesCustoms = "Good Friday, Schœlcher";

    public static TheoryData<Region, Theirs, bool, string> Regions => new()
    {
        { Region.Metropole, Theirs.OnlyOfficial, false, None },
        { Region.AlsaceMoselle, Theirs.AlsaceMoselle, true, None },
        { Region.AlsaceMoselle, Theirs.AlsaceMoselle, false, GoodFriday },
        { Region.Guadeloupe, Theirs.Guadeloupe, false, AntillesCustoms },
        { Region.Martinique, Theirs.Martinique, false, AntillesCustoms },
        { Region.Guyane, Theirs.Guyane, false, None },
        { Region.Reunion, Theirs.Reunion, false, None },
        { Region.Mayotte, Theirs.Mayotte, false, None },
        { Region.SaintBarthelemy, Theirs.SaintBarthelemy, false, None },
        { Region.SaintMartin, Theirs.SaintMartin, false, None },
        { Region.SaintPierreEtMiquelon, Theirs.OnlyOfficial, false, None },
    };

    [Theory, Trait("Rule", "R16"), Trait("Rule", "R17")]
    [MemberData(nameof(Regions))]
    public void Of_EveryYear_AgreesWithThePackage(Region region, Theirs theirs, bool temple, string customs)
    {
        for (var year = WorkingCalendar.FirstYear; year <= WorkingCalendar.LastYear; year++)
        {
            var ours = PublicHolidays.Of(year, region, temple);
            if (Known(theirs, year) is { } known) Assert.Equal(known.Except(Customary(customs, year)).Order(), ours.Keys);
            else Assert.Contains(ours.Values, name => name.EndsWith(" et Abolition de l’esclavage", StringComparison.Ordinal));
        }
    }

    /// <summary>Null where it fails: it keeps one name a date, and the abolition's day may be Ascension or Whit Monday.</summary>
    private static HashSet<DateOnly>? Known(Theirs region, int year)
    {
        try
        {
            return [.. new FrancePublicHoliday { Region = region }.PublicHolidaysInformation(year).Select(day => DateOnly.FromDateTime(day.HolidayDate))];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<DateOnly> Customary(string customs, int year)
    {
        if (customs != None) yield return PublicHolidays.Easter(year).AddDays(-2);
        if (customs == AntillesCustoms) yield return new DateOnly(year, 7, 21);
    }
}
