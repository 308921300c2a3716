using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Mail.Mime;

/// <summary>Values of header fields. A control character in any of them is refused: it could begin another field.</summary>
internal static partial class HeaderText
{
    private const int LongestPlain = 900;

    /// <summary>Free words: as they are where plain, as encoded words otherwise (RFC 2047).</summary>
    public static string Unstructured(string text)
    {
        Refuse(text);
        return Plain().IsMatch(text) && text.Length < LongestPlain && !text.Contains("=?", StringComparison.Ordinal) ? text : EncodedWords.Of(text);
    }

    public static string Mailbox(Mailbox mailbox)
    {
        Refuse(mailbox.Name);
        var address = Address(mailbox.Address);
        return string.IsNullOrWhiteSpace(mailbox.Name) ? address : $"{Phrase(mailbox.Name.Trim())} <{address}>";
    }

    public static string MessageId(string id) =>
        Id().IsMatch(id) ? $"<{id}>" : throw new ArgumentException("A Message-ID is one word, an @ and a host.", nameof(id));

    public static string MediaType(string type) =>
        Type().IsMatch(type) ? type : throw new ArgumentException("A media type is type/subtype.", nameof(type));

    public static void Refuse(string text)
    {
        if (text.Any(char.IsControl)) throw new ArgumentException("A header field has no control characters, and no line end.", nameof(text));
    }

    private static string Phrase(string name) =>
        Atoms().IsMatch(name) ? name
        : Printable().IsMatch(name) && !name.Contains("=?", StringComparison.Ordinal) && name.Length < 60
            ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : EncodedWords.Of(name);

    /// <summary>The domain in its ASCII form; a local part that is not ASCII stays as it is (RFC 6532).</summary>
    private static string Address(string address)
    {
        if (!Domain.Letters.Mailbox.IsAddress(address)) throw new ArgumentException("An e-mail address is one word, an @ and a host.", nameof(address));
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..];
        return address[..(at + 1)] + (domain.All(char.IsAscii) ? domain : new IdnMapping().GetAscii(domain));
    }

    [GeneratedRegex(@"\A[!-~]+( [!-~]+)*\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z")]
    private static partial Regex Atoms();

    [GeneratedRegex(@"\A[ -~]+\z")]
    private static partial Regex Printable();

    [GeneratedRegex(@"\A[!-~-[<>@]]+@[!-~-[<>@]]+\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+\z")]
    private static partial Regex Type();
}
