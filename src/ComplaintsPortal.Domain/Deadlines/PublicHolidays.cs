namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>
/// The public holidays of a year in a region, computed (R16, R17; L3133-1, L3134-13, L3422-2). A date stands once: where two
/// coincide (1 May 2008 was Ascension) it bears both names.
/// </summary>
public static class PublicHolidays
{
    /// <param name="temple">Alsace-Moselle only: Good Friday is a holiday in communes with a Protestant temple or a mixed church.</param>
    /// <param name="saintMartinDay">Saint-Martin only: the day of May.</param>
    public static IReadOnlyDictionary<DateOnly, string> Of(int year, Region region, bool temple = false, int saintMartinDay = 28) =>
        National(year)
            .Concat(Regional(year, region, temple, saintMartinDay))
            .GroupBy(day => day.Date, day => day.Name)
            .OrderBy(day => day.Key)
            .ToDictionary(day => day.Key, day => string.Join(" et ", day));

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static IEnumerable<(DateOnly Date, string Name)> National(int year)
    {
        var easter = Easter(year);
        yield return (new(year, 1, 1), "Jour de l’an");
        yield return (easter.AddDays(1), "Lundi de Pâques");
        yield return (new(year, 5, 1), "1er mai");
        yield return (new(year, 5, 8), "8 mai");
        yield return (easter.AddDays(39), "Ascension");
        yield return (easter.AddDays(50), "Lundi de Pentecôte");
        yield return (new(year, 7, 14), "14 juillet");
        yield return (new(year, 8, 15), "Assomption");
        yield return (new(year, 11, 1), "Toussaint");
        yield return (new(year, 11, 11), "11 novembre");
        yield return (new(year, 12, 25), "Noël");
    }

    private static IEnumerable<(DateOnly Date, string Name)> Regional(int year, Region region, bool temple, int saintMartinDay)
    {
        if (region.AbolitionDay(saintMartinDay) is var (month, day)) yield return (new(year, month, day), "Abolition de l’esclavage");
        if (region != Region.AlsaceMoselle) yield break;
        if (temple) yield return (Easter(year).AddDays(-2), "Vendredi saint");
        yield return (new(year, 12, 26), "2e jour de Noël");
    }
}
