using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>One encoded word, <c>=?charset*language?B or Q?text?=</c>, by its places in the field's text. Blanks and question marks
/// within its text are taken as they come, though forbidden.</summary>
internal readonly record struct EncodedWord(int CharsetStart, int CharsetEnd, bool IsBase64, int TextStart, int TextEnd)
{
    private const int LongestCharset = 60;

    public int End => TextEnd + 2;

    /// <param name="noEnd">Set once there is no end mark further on, so that it is never looked for again.</param>
    public static bool TryMatch(string text, int at, ref bool noEnd, out EncodedWord word)
    {
        word = default;
        var mark = text.AsSpan(at + 2, Math.Min(LongestCharset, text.Length - at - 2)).IndexOf('?');
        if (mark <= 0) return false;
        var charsetEnd = at + 2 + mark;
        if (charsetEnd + 2 >= text.Length || text[charsetEnd + 2] != '?' || text[charsetEnd + 1] is not ('b' or 'B' or 'q' or 'Q')) return false;
        var end = text.IndexOf("?=", charsetEnd + 3, StringComparison.Ordinal);
        noEnd = end < 0;
        if (noEnd) return false;
        var language = text.AsSpan(at + 2, mark).IndexOf('*');
        word = new EncodedWord(at + 2, language > 0 ? at + 2 + language : charsetEnd, text[charsetEnd + 1] is 'b' or 'B', charsetEnd + 3, end);
        return true;
    }

    public ReadOnlySpan<char> Charset(string text) => text.AsSpan(CharsetStart, CharsetEnd - CharsetStart);

    public void AppendTo(List<byte> bytes, string text)
    {
        var content = text.AsSpan(TextStart, TextEnd - TextStart);
        if (IsBase64) AppendBase64(bytes, content);
        else AppendQ(bytes, content);
    }

    private static void AppendBase64(List<byte> bytes, ReadOnlySpan<char> content)
    {
        var input = Encoding.UTF8.GetBytes(content.ToString());
        var output = new byte[Base64Decoding.LongestOutput(input.Length)];
        bytes.AddRange(output.AsSpan(0, Base64Decoding.Decode(input, output, out _)));
    }

    private static void AppendQ(List<byte> bytes, ReadOnlySpan<char> content)
    {
        Span<byte> octets = stackalloc byte[4];
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '_') bytes.Add((byte)' ');
            else if (content[i] == '=' && i + 2 < content.Length && Hex.TryRead(content[i + 1], content[i + 2], out var octet))
            {
                bytes.Add(octet);
                i += 2;
            }
            else if (content[i] < 128) bytes.Add((byte)content[i]);
            else
            {
                _ = Rune.DecodeFromUtf16(content[i..], out var rune, out var taken);
                bytes.AddRange(octets[..rune.EncodeToUtf8(octets)]);
                i += taken - 1;
            }
        }
    }
}
