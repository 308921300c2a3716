using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Who letters come from (Mail:From); null: the organisation's own contact address.</summary>
public sealed record LetterSettings(string? From)
{
    public string Sender(OrganisationProfile profile, PortalAddress address) => From ?? profile.ContactEmail ?? $"portail@{address.Host}";
}
