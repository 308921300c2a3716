using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Letters;
using MimeKit;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Mailboxes of an address field; only what a letter can be addressed to. What MimeKit makes nothing of is looked through for addresses.</summary>
internal static partial class Addresses
{
    public static IReadOnlyList<Mailbox> Read(IReadOnlyList<Header> head, string name, int atMost) =>
        [.. head.Fields(name).Take(atMost).SelectMany(field => Of(Encoding.Latin1.GetString(field.RawValue).Replace("mailto:", "", StringComparison.OrdinalIgnoreCase))).Take(atMost)];

    private static IEnumerable<Mailbox> Of(string field)
    {
        var list = Parsed(field);
        if (list.Count == 0) list = Parsed(field.Replace(';', ','));
        return list.Count > 0 ? list : Bare().Matches(field).Select(match => new Mailbox("", match.Value)).Where(IsOne);
    }

    private static List<Mailbox> Parsed(string field) =>
        InternetAddressList.TryParse(MailOptions.Instance, Encoding.Latin1.GetBytes(field), out var list)
            ? [.. list.Mailboxes.Select(mailbox => Named(mailbox.Name ?? "", field, mailbox.Address.Replace("\"", "", StringComparison.Ordinal))).Where(IsOne)]
            : [];

    private static bool IsOne(Mailbox mailbox) => Mailbox.IsAddress(mailbox.Address);

    /// <summary>A name that stands in the field just so was not decoded: MimeKit leaves an encoded word with a comma in it as it is.</summary>
    private static Mailbox Named(string sent, string field, string address)
    {
        var name = field.Contains(sent, StringComparison.Ordinal) ? FieldText.Of(Encoding.UTF8.GetBytes(sent), Bounds.Name) : FieldText.OneLine(sent, Bounds.Name);
        if (name.Length > 2 && name[0] == '\'' && name[^1] == '\'') name = name[1..^1].Trim();
        return new Mailbox(name.Equals(address, StringComparison.OrdinalIgnoreCase) ? "" : name, address);
    }

    /// <summary>Never half of one: a point that follows belongs to it.</summary>
    [GeneratedRegex(@"(?<![^\s<>,;:])[^\s<>()\[\],;:""\\@]{1,64}@[^\s<>()\[\],;:""\\@]{1,190}(?=\s*(?:[<>,;]|$))")]
    private static partial Regex Bare();
}
