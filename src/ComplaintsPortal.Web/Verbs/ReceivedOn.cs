using System.Globalization;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>Reads a day of receipt: a local date, or an instant of ISO 8601, whose local date in the region it is (R14). An instant without offset could be two days and is refused.</summary>
internal static class ReceivedOn
{
    private static readonly string[] Forms =
    [
        .. from fraction in new[] { ":ss.FFFFFFF", ":ss", "" }
           from offset in new[] { "zzz", "zz", "'Z'" }
           select $"yyyy-MM-dd'T'HH:mm{fraction}{offset}",
    ];

    public static bool TryRead(string text, Region region, out DateOnly date)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)) return true;
        const DateTimeStyles zulu = DateTimeStyles.AssumeUniversal;
        if (!DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, zulu, out var instant)) return false;
        if (instant.Year is <= 1 or >= 9999) return false;
        date = region.DateOf(instant);
        return true;
    }
}
