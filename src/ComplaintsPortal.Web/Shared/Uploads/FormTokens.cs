using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Access;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// Gives a form its one-time token and knows its own again, whatever session or restart lies between. It is signed under the
/// server's key and not encrypted: whoever holds the form may know when it was shown, and nobody can make one.
/// </summary>
public sealed class FormTokens(SecretKeeper secrets, TimeProvider clock)
{
    public const string Field = "FormToken";
    private const string Purpose = "form-token";
    private const char Between = '.';
    private const int Length = 16;

    public FormToken Issue() => Sealed(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length)), clock.GetUtcNow());

    /// <summary>
    /// The token of a form that was sent, then changed and sent again: another act, and the same one each time for the same
    /// content, so that the changed form sent twice is again one.
    /// </summary>
    public FormToken After(FormToken sent, string content)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{sent.Id}\n{content}"));
        return Sealed(Base64Url.EncodeToString(digest.AsSpan(0, Length)), sent.ShownAt);
    }

    private FormToken Sealed(string id, DateTimeOffset at)
    {
        var signed = $"{id}{Between}{at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";
        return new FormToken(id, at, $"{signed}{Between}{secrets.LinkSecret(Purpose, signed)}");
    }

    /// <summary>The token a form carried; null when it is not one of ours.</summary>
    public FormToken? Read(string carried)
    {
        ArgumentNullException.ThrowIfNull(carried);
        var end = carried.LastIndexOf(Between);
        if (end < 0 || !IsOurs(carried[..end], carried[(end + 1)..])) return null;
        var parts = carried[..end].Split(Between);
        return new FormToken(parts[0], DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)), carried);
    }

    private bool IsOurs(string signed, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(secrets.LinkSecret(Purpose, signed)));
}
