using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Who letters come from (Mail:From); null: the organisation's own contact address. And where what can't be delivered comes
/// back to (Mail:ReturnPath): an address of its own for each letter where it holds <c>{id}</c>; null: where it comes from.</summary>
public sealed record LetterSettings(string? From, string? ReturnPath = null)
{
    public const string IdMark = "{id}";

    public string Sender(OrganisationProfile profile, PortalAddress address) => From ?? profile.ContactEmail ?? $"portail@{address.Host}";

    /// <summary>The envelope's sender of one letter.</summary>
    public string ReturnPathOf(Guid letter, string from) => ReturnPath?.Replace(IdMark, letter.ToString("N"), StringComparison.Ordinal) ?? from;

    /// <summary>The letter whose own return path an address is; null where it is none.</summary>
    public Guid? LetterAt(string address)
    {
        if (ReturnPath?.IndexOf(IdMark, StringComparison.Ordinal) is not { } at || address.Length != ReturnPath.Length - IdMark.Length + 32) return null;
        return Guid.TryParseExact(address.AsSpan(at, 32), "N", out var letter) && ReturnPathOf(letter, "").Equals(address, StringComparison.OrdinalIgnoreCase) ? letter : null;
    }
}
