namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>Days and instants as texts of fixed width, which a database without such types keeps. Where a whole register is read there are a million of them.</summary>
internal static class FixedText
{
    private const int InstantLength = 28;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static DateOnly Day(ReadOnlySpan<char> text) =>
        text.Length == 10 && IsDay(text) ? new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..])) : throw Unreadable(text);

    /// <summary><c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>.</summary>
    public static DateTimeOffset Instant(ReadOnlySpan<char> text)
    {
        if (text.Length != InstantLength || !IsDay(text) || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[27] != 'Z') throw Unreadable(text);
        return new DateTimeOffset(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), TimeSpan.Zero)
            .AddTicks(Number(text[20..27]));
    }

    private static bool IsDay(ReadOnlySpan<char> text) => text[4] == '-' && text[7] == '-';

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = char.IsAsciiDigit(digit) ? (number * 10) + digit - '0' : throw Unreadable(digits);
        return number;
    }

    private static FormatException Unreadable(ReadOnlySpan<char> text) => new($"This is no day and no instant: {text}");
}
