using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>
/// An instant as UTC text of fixed width, to the tick: it sorts as it reads, loses nothing,
/// and anyone can read it in the file. Only for databases that have no instant of their own.
/// </summary>
public sealed class UtcInstant() : ValueConverter<DateTimeOffset, string>(
    instant => ToText(instant),
    text => FromText(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string ToText(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset FromText(string text) => FixedText.Instant(text);
}
