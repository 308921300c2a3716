using System.Text.RegularExpressions;

namespace ComplaintsPortal.Web.Shared.Organisations;

/// <summary>Addresses as links want them and as people read them.</summary>
public static partial class Contact
{
    /// <summary>A telephone number to dial: digits, and a leading plus.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));

    /// <summary>A website without its scheme and last slash.</summary>
    public static string Site(string address) =>
        (address.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? address[(at + 3)..] : address).TrimEnd('/');

    /// <summary>Looks like an e-mail address as people have them; whether it exists only a message tells.</summary>
    public static bool IsEmail(string typed) => Address().IsMatch(typed);

    public static bool IsPhone(string typed) => Number().IsMatch(typed);

    [GeneratedRegex(@"^[^\s@<>()\[\],;:""\\]+@[^\s@.<>()\[\],;:""\\]+(\.[^\s@.<>()\[\],;:""\\]+)+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[+0-9][0-9 ().\-/\u00A0\u202F]{4,29}$")]
    private static partial Regex Number();
}
