using System.Globalization;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.Shared.Errors;

/// <summary>
/// What is said when the portal can write nothing down, its disk being full or read-only or its database out of reach: that nothing was received, that trying
/// later helps, and how to reach the organisation meanwhile (R46). The profile is in memory, so this needs no register.
/// </summary>
public sealed class Unable(CurrentOrganisation organisation, Words words, ILogger<Unable> log)
{
    /// <summary>Seconds after which to come back.</summary>
    public const int RetryAfter = 300;

    /// <summary>Whether this is such a failure: neither the person's doing nor a mistake in what was sent.</summary>
    public static bool Covers(Exception failure) => StorageFailure.Is(failure) || DatabaseFailure.In(failure) is not null;

    /// <summary>The sentence for the person; the log gets the cause, for whoever can mend it.</summary>
    public string Say(HttpContext visit, Exception failure)
    {
        log.LogError(failure, "Nothing can be written down: the disk is full or read-only, or the database out of reach");
        visit.Response.Headers.RetryAfter = RetryAfter.ToString(CultureInfo.InvariantCulture);
        var house = organisation.Profile;
        return (house.Channels.Telephone?.Numbers ?? house.Phones) is [var number, ..]
            ? words["Complaint.Sending.Unable", number]
            : words["Complaint.Sending.UnableByPost"];
    }
}
