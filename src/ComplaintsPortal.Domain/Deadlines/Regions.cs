namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>What each region brings: its time zone and the day it commemorates the abolition of slavery (L3422-2; R17).</summary>
public static class Regions
{
    /// <summary>The IANA name of the region's time zone.</summary>
    public static string ZoneId(this Region region) => region switch
    {
        Region.Guadeloupe => "America/Guadeloupe",
        Region.Martinique => "America/Martinique",
        Region.Guyane => "America/Cayenne",
        Region.Reunion => "Indian/Reunion",
        Region.Mayotte => "Indian/Mayotte",
        Region.SaintBarthelemy => "America/St_Barthelemy",
        Region.SaintMartin => "America/Marigot",
        Region.SaintPierreEtMiquelon => "America/Miquelon",
        _ => "Europe/Paris",
    };

    public static TimeZoneInfo Zone(this Region region) => TimeZoneInfo.FindSystemTimeZoneById(region.ZoneId());

    /// <summary>The local date of an instant: the day of receipt of what arrives then (R14).</summary>
    public static DateOnly DateOf(this Region region, DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, region.Zone()).DateTime);

    /// <summary>
    /// The UTC instant of the local midnight that ends a date, summer time included (R14): what is sent before it is in time.
    /// No region changes its clocks at midnight, so that midnight always exists, once.
    /// </summary>
    public static DateTimeOffset EndOf(this Region region, DateOnly date)
    {
        var midnight = date.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, region.Zone().GetUtcOffset(midnight)).ToUniversalTime();
    }

    internal static (int Month, int Day)? AbolitionDay(this Region region, int saintMartinDay) => region switch
    {
        Region.Guadeloupe => (5, 27),
        Region.Martinique => (5, 22),
        Region.Guyane => (6, 10),
        Region.Reunion => (12, 20),
        Region.Mayotte => (4, 27),
        Region.SaintBarthelemy => (10, 9),
        Region.SaintMartin => (5, saintMartinDay),
        _ => null,
    };
}
