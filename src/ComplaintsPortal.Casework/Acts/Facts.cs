using System.Globalization;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>Facts for the journal, written the same way everywhere: dates and instants in ISO 8601, enums by name.</summary>
public static class Facts
{
    public static IReadOnlyDictionary<string, string?> Of(params (string Name, object? Value)[] facts) =>
        facts.ToDictionary(f => f.Name, f => Write(f.Value));

    private static string? Write(object? value) => value switch
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
