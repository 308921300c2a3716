using System.Globalization;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>Facts of the journal as texts, written the same way everywhere: days and instants in ISO 8601 (UTC, to the millisecond), enums by name.</summary>
public static class FactText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
