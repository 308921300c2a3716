using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Gives a form its one-time token and knows its own again, whatever session or restart lies between.</summary>
public sealed class FormTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Field = "FormToken";
    private const int Length = 16;
    private readonly IDataProtector _seal = protection.CreateProtector("form-token");

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

    private FormToken Sealed(string id, DateTimeOffset at) =>
        new(id, at, _seal.Protect($"{id} {at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}"));

    /// <summary>The token a form carried; null when it is not one of ours.</summary>
    public FormToken? Read(string carried)
    {
        try
        {
            var parts = carried.Length == 0 ? [] : _seal.Unprotect(carried).Split(' ');
            return parts.Length == 2
                ? new FormToken(parts[0], DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)), carried)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
