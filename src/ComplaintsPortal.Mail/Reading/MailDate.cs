using System.Globalization;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>A date field (RFC 5322, 3.3, with the obsolete forms of 4.3), in UTC. Without a zone, or with one that nobody knows, it is taken as UTC.</summary>
internal static class MailDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    public static DateTimeOffset? Read(string? text)
    {
        if (text is null) return null;
        if (text.Length > 200) text = text[..200];
        var comment = text.IndexOf('(', StringComparison.Ordinal);
        if (comment >= 0) text = text[..comment];
        var words = text.Split([' ', '\t', ',', '-'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var sign = text.LastIndexOf('-') > text.LastIndexOf(':') ? "-" : "";
        if (words.Count > 0 && !char.IsAsciiDigit(words[0][0])) words.RemoveAt(0);
        if (words.Count < 4 || Day(words[0], words[1], words[2]) is not { } day || Time(words[3]) is not { } time) return null;
        var zone = words.Count > 4 ? Zone(sign + words[4]) : TimeSpan.Zero;
        return new DateTimeOffset(day, time, zone).ToUniversalTime();
    }

    private static DateOnly? Day(string day, string month, string year)
    {
        // ctime's order: Mar 2 10:15:00 2026 is not written in mail; 2 Mar 2026 and 02 March 26 are.
        if (Number(day) is not { } d || month.Length < 3 || Number(year) is not { } y) return null;
        var m = Months.IndexOf(month[..3], StringComparison.OrdinalIgnoreCase);
        if (m < 0 || m % 3 != 0) return null;
        // RFC 5322, 4.3: two digits below 50 are of this century, others and three digits count from 1900.
        if (year.Length <= 3) y += y < 50 ? 2000 : 1900;
        return y is >= 1900 and <= 2999 && d >= 1 && d <= CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(y, m / 3 + 1) ? new DateOnly(y, m / 3 + 1, d) : null;
    }

    private static TimeOnly? Time(string text)
    {
        var parts = text.Split(':', '.');
        if (parts.Length < 2 || Number(parts[0]) is not { } hour || Number(parts[1]) is not { } minute) return null;
        var second = parts.Length > 2 ? Number(parts[2]) : 0;
        if (hour > 23 || minute > 59 || second is not <= 60) return null;
        return new TimeOnly(hour, minute, Math.Min(second.Value, 59));
    }

    private static TimeSpan Zone(string text)
    {
        text = text.Replace(":", "", StringComparison.Ordinal);
        if (text.Length == 5 && text[0] is '+' or '-' && Number(text[1..3]) is { } hours && Number(text[3..]) is { } minutes && hours < 14 && minutes < 60)
            return (text[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0);
        return TimeSpan.FromHours(text.ToUpperInvariant() switch
        {
            "CET" or "MET" or "BST" => 1,
            "CEST" or "MEST" or "EET" => 2,
            "EDT" => -4,
            "EST" or "CDT" => -5,
            "CST" or "MDT" => -6,
            "MST" or "PDT" => -7,
            "PST" => -8,
            _ => 0,
        });
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
