using System.Collections;
using System.Globalization;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>How a fact reads inside a sentence. Formats for dates: none (3 mars 2026), <c>weekday</c>, <c>short</c>, <c>month</c>.</summary>
internal sealed class FactFormat(TextStore texts, Dates dates) : IFormatProvider, ICustomFormatter
{
    public static string Key(Enum value) => $"{value.GetType().Name}.{value}";

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.CurrentCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        null => "",
        string text => text,
        Enum value => texts.Find(Key(value)) ?? value.ToString(),
        DateOnly date => Date(date, format),
        DateTimeOffset at => format == "short" ? dates.ShortInstant(at) : dates.Instant(at),
        IFormattable number => number.ToString(format, CultureInfo.CurrentCulture),
        IEnumerable several => Joined(several),
        _ => arg.ToString() ?? "",
    };

    private string Date(DateOnly date, string? format) => format switch
    {
        "weekday" => dates.Weekday(date),
        "short" => dates.Short(date),
        "month" => dates.Month(date),
        _ => dates.Long(date),
    };

    private string Joined(IEnumerable several)
    {
        var parts = several.Cast<object?>().Select(part => Format(null, part, null)).ToList();
        return parts.Count < 2
            ? string.Concat(parts)
            : string.Join(texts.Find("List.Comma"), parts[..^1]) + texts.Find("List.And") + parts[^1];
    }
}
