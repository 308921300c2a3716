using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>Words in header fields that are not ASCII (RFC 2047): encoded words short enough to stand beside
/// the field's name within a line, each whole characters, separated by a space where the line may be broken.</summary>
internal static class EncodedWords
{
    /// <summary>The signs that a piece of text takes once it is encoded.</summary>
    private delegate int Measure(ReadOnlySpan<char> text);

    private const int Longest = 62;
    private const string QPrefix = "=?utf-8?Q?", BPrefix = "=?utf-8?B?", End = "?=";

    public static string Of(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var letters = text.EnumerateRunes().Count(rune => rune.IsAscii);
        return letters * 2 >= bytes ? Split(text, QPrefix, Q, LengthOfQ) : Split(text, BPrefix, B, LengthOfB);
    }

    private static string Split(string text, string prefix, Func<string, string> encode, Measure measure)
    {
        var words = new List<string>();
        var (start, at, room) = (0, 0, Longest - prefix.Length - End.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var size = rune.Utf16SequenceLength;
            if (measure(text.AsSpan(start, at + size - start)) > room)
            {
                // After a space where there is one: some readers show the gap between two encoded words.
                var space = text.AsSpan(start, at - start).LastIndexOf(' ');
                var cut = space < 0 ? at : start + space + 1;
                words.Add(prefix + encode(text[start..cut]) + End);
                start = cut;
            }

            at += size;
        }

        words.Add(prefix + encode(text[start..]) + End);
        return string.Join(' ', words);
    }

    private static int LengthOfB(ReadOnlySpan<char> text) => (Encoding.UTF8.GetByteCount(text) + 2) / 3 * 4;

    private static int LengthOfQ(ReadOnlySpan<char> text)
    {
        var plain = 0;
        foreach (var letter in text)
            if (letter == ' ' || StandsForItself(letter)) plain++;
        return plain + ((Encoding.UTF8.GetByteCount(text) - plain) * 3);
    }

    private static bool StandsForItself(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/' or '!' or '+';

    private static string B(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Q(string text)
    {
        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (octet == ' ') encoded.Append('_');
            else if (StandsForItself((char)octet)) encoded.Append((char)octet);
            else encoded.Append(CultureInfo.InvariantCulture, $"={octet:X2}");
        }
        return encoded.ToString();
    }
}
