using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// The id of a letter that is owed once: worked out from what makes it the one it is, so that a second one, of another round or
/// instance, finds the first in its place (R22). It begins with its day, as every other id begins with its instant.
/// </summary>
internal static class OwedOnce
{
    private const int TimeLength = 6;

    public static Guid Id(DateOnly day, params IEnumerable<object> marks)
    {
        Span<byte> id = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', marks.Prepend(day).Select(Text))), id);
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeMilliseconds();
        for (var i = 0; i < TimeLength; i++) id[i] = (byte)(midnight >> (8 * (TimeLength - 1 - i)));
        id[TimeLength] = (byte)((id[TimeLength] & 0x0F) | 0x80);
        id[TimeLength + 2] = (byte)((id[TimeLength + 2] & 0x3F) | 0x80);
        return new Guid(id[..16], bigEndian: true);
    }

    private static string Text(object mark) => mark is IFormattable value
        ? value.ToString(mark is DateOnly ? "O" : null, CultureInfo.InvariantCulture)
        : mark.ToString() ?? "";
}
