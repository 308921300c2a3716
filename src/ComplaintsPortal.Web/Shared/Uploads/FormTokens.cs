using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Gives a form its one-time token and knows its own again, whatever session or restart lies between.</summary>
public sealed class FormTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Field = "FormToken";
    private const int Length = 16;
    private readonly IDataProtector _seal = protection.CreateProtector("form-token");

    public FormToken Issue()
    {
        var (id, at) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Length)), clock.GetUtcNow());
        return new FormToken(id, at, _seal.Protect($"{id} {at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}"));
    }

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
