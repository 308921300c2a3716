using System.Globalization;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>Dates and times as people read them: in the language of the page and, for instants, in the organisation's zone.</summary>
public sealed class Dates(TextStore texts, Func<TimeZoneInfo> zone)
{
    /// <summary>"mardi 3 mars 2026"; the first of a month is "1er".</summary>
    public string Weekday(DateOnly date) => Said(date, "Date.Weekday");

    /// <summary>"3 mars 2026".</summary>
    public string Long(DateOnly date) => Said(date, "Date.Long");

    /// <summary>"03/03/2026", for tables.</summary>
    public string Short(DateOnly date) => date.ToString(texts.Find("Date.Short"), CultureInfo.CurrentCulture);

    /// <summary>"mars 2026".</summary>
    public string Month(DateOnly date) => date.ToString(texts.Find("Date.Month"), CultureInfo.CurrentCulture);

    /// <summary>"3 mars 2026 à 14 h 05", local time.</summary>
    public string Instant(DateTimeOffset at)
    {
        var local = Local(at);
        return string.Format(CultureInfo.CurrentCulture, texts.Find("Date.Instant")!, Long(DateOnly.FromDateTime(local.Date)), Time(local));
    }

    /// <summary>"03/03/2026 14:05", local time, for tables.</summary>
    public string ShortInstant(DateTimeOffset at) => Local(at).ToString(texts.Find("Date.ShortInstant"), CultureInfo.CurrentCulture);

    public DateOnly On(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).Date);

    private string Time(DateTimeOffset local) => local.ToString(texts.Find("Date.Time"), CultureInfo.CurrentCulture);

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone());

    private string Said(DateOnly date, string pattern)
    {
        var day = date.Day == 1 ? texts.Find("Date.First")! : date.Day.ToString(CultureInfo.InvariantCulture);
        return string.Format(
            CultureInfo.CurrentCulture,
            texts.Find(pattern)!,
            day,
            date.ToString("MMMM", CultureInfo.CurrentCulture),
            date.Year.ToString("0000", CultureInfo.InvariantCulture),
            date.ToString("dddd", CultureInfo.CurrentCulture));
    }
}
