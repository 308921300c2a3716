using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Character sets by the names that are met in mail. ISO-8859-1 is read as Windows-1252, as every reader does: its control signs
/// are never meant. UTF-7 is refused: it hides markup from whoever looks at the bytes.
/// </summary>
internal static class Charsets
{
    private static readonly EncodingProvider Others = CodePagesEncodingProvider.Instance;

    public static Encoding Windows1252 { get; } = Others.GetEncoding(1252)!;

    public static Encoding? Find(string name)
    {
        var plain = name.Trim(' ', '"', '\'', '\t').ToLowerInvariant();
        return plain switch
        {
            "utf-8" or "utf8" or "utf_8" or "utf-8n" or "unicode-1-1-utf-8" or "cp65001" => Encoding.UTF8,
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "iso88591" or "iso8859_1" or "latin1" or "latin-1" or "l1"
                or "windows-1252" or "windows1252" or "win-1252" or "cp1252" or "cp-1252" or "x-cp1252" or "ansi" or "x-ansi" => Windows1252,
            "iso-8859-15" or "iso8859-15" or "iso_8859-15" or "iso885915" or "iso8859_15" or "latin9" or "latin-9" or "l9" => CodePage(28605),
            "utf-16" or "utf16" or "unicode" or "ucs-2" or "iso-10646-ucs-2" => Encoding.BigEndianUnicode,
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "utf-32" or "utf-32le" => Encoding.UTF32,
            "mac" or "macroman" or "x-mac-roman" or "macintosh" => CodePage(10000),
            "gb2312" or "gbk" or "gb_2312-80" or "gb18030" => CodePage(54936),
            _ when plain.Length is > 0 and <= 40 => Others.GetEncoding(plain, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback),
            _ => null,
        };
    }

    /// <summary>Names that say nothing: the bytes are looked at instead.</summary>
    public static bool SaysNothing(string? name) =>
        name is null || name.Trim(' ', '"', '\'').ToLowerInvariant() is "" or "us-ascii" or "ascii" or "ansi_x3.4-1968" or "7bit" or "8bit" or "binary"
            or "default" or "default_charset" or "unknown" or "unknown-8bit" or "x-unknown" or "none";

    private static Encoding? CodePage(int number) => Others.GetEncoding(number, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
}
