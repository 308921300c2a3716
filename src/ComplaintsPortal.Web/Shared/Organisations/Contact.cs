namespace ComplaintsPortal.Web.Shared.Organisations;

/// <summary>Addresses as links want them and as people read them.</summary>
public static class Contact
{
    /// <summary>A telephone number to dial: digits, and a leading plus.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));

    /// <summary>A website without its scheme and last slash.</summary>
    public static string Site(string address) =>
        (address.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? address[(at + 3)..] : address).TrimEnd('/');
}
