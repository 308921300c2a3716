using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Character sets by the names that are met in mail. UTF-7 is refused: it hides markup from whoever looks at the bytes.</summary>
internal static class Charsets
{
    /// <summary>Null where nobody knows it.</summary>
    public static Encoding? Find(string name) => name switch
    {
        "utf-8" or "utf8" or "utf_8" or "utf-8n" or "unicode-1-1-utf-8" or "cp65001" => Encoding.UTF8,
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "iso88591" or "iso8859_1" or "latin1" or "latin-1" or "l1" or "win-1252" or "cp-1252" or "ansi" or "x-ansi" => Windows1252.Encoding,
        "iso8859-15" or "iso_8859-15" or "iso885915" or "latin-9" => Others("iso-8859-15"),
        "utf-16" or "utf16" or "unicode" or "ucs-2" or "iso-10646-ucs-2" or "utf-16be" => Encoding.BigEndianUnicode,
        "utf-16le" => Encoding.Unicode,
        "utf-32" or "utf-32le" => Encoding.UTF32,
        "gb2312" or "gbk" or "gb_2312-80" or "gb18030" => Others("gb18030"),
        "mac" or "macroman" or "x-mac-roman" => Others("macintosh"),
        _ when name.Length is > 0 and <= 40 => Others(name),
        _ => null,
    };

    /// <summary>Names that say nothing: the bytes are looked at instead.</summary>
    public static bool SaysNothing(string name) =>
        name is "" or "us-ascii" or "ascii" or "ansi_x3.4-1968" or "7bit" or "8bit" or "binary" or "default" or "default_charset" or "unknown" or "unknown-8bit" or "x-unknown" or "none";

    private static Encoding? Others(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
}
