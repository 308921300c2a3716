using System.Globalization;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>One answer of an IMAP server: its tag (<c>*</c> where nobody asked, <c>+</c> where it waits for more), its words as
/// written, and of those that hold data the values.</summary>
internal sealed record ImapAnswer(string Tag, string Text, IReadOnlyList<ImapValue> Values)
{
    /// <summary>OK, NO, BAD, BYE or PREAUTH; empty for data.</summary>
    public string Status => Statuses.FirstOrDefault(status => Text.StartsWith(status, StringComparison.OrdinalIgnoreCase) && (Text.Length == status.Length || Text[status.Length] == ' ')) ?? "";

    public bool IsGood => Status == "OK";

    private static readonly string[] Statuses = ["OK", "NO", "BAD", "BYE", "PREAUTH"];

    /// <summary>The number of a status code, as of <c>[UIDVALIDITY 42]</c>; null where it is not said.</summary>
    public uint? Code(string name)
    {
        var at = Text.IndexOf($"[{name} ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var digits = Text.AsSpan(at + name.Length + 2);
        var end = digits.IndexOf(']');
        return end > 0 && uint.TryParse(digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
