using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>A name and an e-mail address (RFC 5322 mailbox).</summary>
public sealed partial record Mailbox(string Name, string Address)
{
    /// <summary>The longest address that a server takes (RFC 5321).</summary>
    public const int LongestAddress = 254;

    private const int LongestLocalPart = 64;
    private static readonly IdnMapping Hosts = new() { UseStd3AsciiRules = true };

    /// <summary>The one rule of whether a letter can go there, for forms, staff, profile, letters and incoming mail (R56): words with dots
    /// between, an @, a host with a dot (or localhost) that has a name in ASCII; letters of other scripts are welcome, signs that could mean
    /// something else in a header are not.</summary>
    public static bool IsAddress(string? address)
    {
        if (address is not { Length: <= LongestAddress } || !Pattern().IsMatch(address)) return false;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return Encoding.UTF8.GetByteCount(address.AsSpan(0, at)) <= LongestLocalPart && IsHost(address[(at + 1)..]);
    }

    private static bool IsHost(string host)
    {
        try
        {
            return Host().IsMatch(Hosts.GetAscii(host));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[^\s\p{C}<>@()\[\]:;,\\""\uFFFD.]+(\.[^\s\p{C}<>@()\[\]:;,\\""\uFFFD.]+)*@[^\s\p{C}@\uFFFD]+\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(localhost|[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
