using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared.Errors;

/// <summary>
/// What is said when the portal can write nothing down, its disk being full or read-only: that nothing was received, that trying
/// later helps, and how to reach the organisation meanwhile (R46). The profile is in memory, so this needs no register.
/// </summary>
public sealed class Unable(CurrentOrganisation organisation, Words words, ILogger<Unable> log)
{
    /// <summary>Seconds after which to come back.</summary>
    public const int RetryAfter = 300;

    /// <summary>The sentence for the person; the log gets the cause, for whoever can mend it.</summary>
    public string Say(HttpContext visit, Exception failure)
    {
        log.LogError(failure, "Nothing can be written down: the disk is full, read-only or out of order");
        visit.Response.Headers.RetryAfter = RetryAfter.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var house = organisation.Profile;
        return (house.Channels.Telephone?.Numbers ?? house.Phones) is [var number, ..]
            ? words["Complaint.Sending.Unable", number]
            : words["Complaint.Sending.UnableByPost"];
    }
}
