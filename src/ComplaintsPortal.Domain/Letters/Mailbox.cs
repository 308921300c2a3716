using System.Text.RegularExpressions;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>A name and an e-mail address (RFC 5322 mailbox).</summary>
public sealed partial record Mailbox(string Name, string Address)
{
    /// <summary>The longest address that a server takes (RFC 5321).</summary>
    public const int LongestAddress = 254;

    /// <summary>Whether a letter can be addressed so: one word, an @, a host; letters of other scripts are welcome, signs that
    /// could mean something else in a header are not.</summary>
    public static bool IsAddress(string? address) => address is { Length: <= LongestAddress } && Pattern().IsMatch(address);

    [GeneratedRegex(@"\A[^\s\p{C}<>@()\[\]:;,\\""]+@[^\s\p{C}<>@()\[\]:;,\\""._-][^\s\p{C}<>@()\[\]:;,\\""]*\z")]
    private static partial Regex Pattern();
}
