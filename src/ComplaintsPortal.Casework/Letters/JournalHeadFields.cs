using System.Globalization;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Where the journal stands, and how to hold it against that (R34).</summary>
public static class JournalHeadFields
{
    public static Dictionary<string, string?> Of(OrganisationProfile profile, PortalAddress address, string to, DateOnly today, JournalHead head) =>
        new(OrganisationFields.Of(profile, address))
        {
            ["staffName"] = to,
            ["today"] = FrenchDate.Long(today),
            ["sequence"] = head.Sequence.ToString(CultureInfo.InvariantCulture),
            ["head"] = head.ToString(),
            ["journalLink"] = address.Page("gestion/journal"),
        };
}
