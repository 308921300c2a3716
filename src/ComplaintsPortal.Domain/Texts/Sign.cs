using System.Globalization;
using System.Text;

namespace ComplaintsPortal.Domain.Texts;

/// <summary>What a character is to a reader, a database and a program that compares.</summary>
internal static class Sign
{
    /// <summary>The 66 code points that Unicode keeps for a program's own use and that no text holds.</summary>
    public static bool IsNoncharacter(Rune sign) => (sign.Value & 0xFFFE) == 0xFFFE || sign.Value is >= 0xFDD0 and <= 0xFDEF;

    public static bool EndsLine(Rune sign) => sign.Value is '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029;

    public static bool IsFormat(Rune sign) => Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format;

    /// <summary>A format character but those that shape a word (joiners), order it (letter-like direction marks), are seen (Arabic
    /// number signs and their like) or spell a flag (tags).</summary>
    public static bool IsIdle(Rune sign) => IsFormat(sign) && sign.Value is not
        (0x200C or 0x200D or 0x200E or 0x200F or 0x061C or (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2
        or 0x110BD or 0x110CD or (>= 0xE0020 and <= 0xE007F));

    /// <summary>Whether it leaves something on the paper: not a space, a format character, a mark without its letter, or a filler.</summary>
    public static bool IsSeen(Rune sign) => Rune.GetUnicodeCategory(sign) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        && !IsFiller(sign);

    /// <summary>Letters by their class that are drawn empty: the fillers of Hangul, and Braille without a dot.</summary>
    public static bool IsFiller(Rune sign) => sign.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
}
