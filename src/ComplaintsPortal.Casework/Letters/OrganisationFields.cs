using System.Globalization;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>What letters say of the organisation: who signs, how to reach it (a way without a computer always among them, R46), its pages.</summary>
public static class OrganisationFields
{
    public static Dictionary<string, string?> Of(OrganisationProfile profile, PortalAddress address) => new()
    {
        ["organisation"] = profile.LegalName,
        ["signature"] = profile.PublishedHandler is { } handler ? $"{handler.Name}, {handler.Title}\n{profile.LegalName}" : profile.LegalName,
        ["contact"] = string.Join('\n', Ways(profile)),
        ["deadlineWords"] = profile.DeadlineWords,
        ["patienceDays"] = profile.FollowUp.UnregisteredClosureDays.ToString(CultureInfo.InvariantCulture),
        ["procedureLink"] = address.Page("procedure"),
        ["privacyLink"] = address.Page("confidentialite"),
        ["portalLink"] = address.Page(""),
        ["formLink"] = address.Page("reclamation"),
        ["paperFormLink"] = address.Page("reclamation/formulaire"),
        ["trackingLink"] = address.Page("suivi"),
    };

    private static IEnumerable<string> Ways(OrganisationProfile profile)
    {
        if (profile.ContactEmail is { } email) yield return LetterPhrases.Format("Contact.Email", email);
        if (profile.Channels.Telephone is { Numbers.Count: > 0 } phone)
            yield return phone.Hours is { } hours
                ? LetterPhrases.Format("Contact.TelephoneHours", string.Join(" / ", phone.Numbers), hours)
                : LetterPhrases.Format("Contact.Telephone", string.Join(" / ", phone.Numbers));
        var post = profile.Channels.Post ?? new PostChannel(profile.LegalName, profile.Address);
        yield return LetterPhrases.Format("Contact.Post", post.Attention, post.Address.OnOneLine());
    }
}
