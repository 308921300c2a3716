using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>
/// A text that came by e-mail as it is kept in a case: without our letter where it is recognisably quoted, for nobody said that again;
/// and wherever the link of a letter stands in it, without its secret (R32). The raw message holds all of it.
/// </summary>
public sealed partial class OwnWords(CurrentOrganisation organisation, PortalAddress address, LetterSettings settings)
{
    internal async Task<string> OfAsync(RegisterContext database, Guid? complaintId, string text, CancellationToken cancellation)
    {
        var letters = complaintId is null ? [] : await database.Letters.AsNoTracking()
            .Where(l => l.ComplaintId == complaintId && l.Medium == LetterMedium.Email).Select(l => new QuotedLetter(l.Subject, l.Markup)).ToListAsync(cancellation);
        var sender = new Mailbox(organisation.Profile.Name, settings.Sender(organisation.Profile, address));
        return Secrets().Replace(QuotedText.WithoutOurs(text, letters, sender), Correspondence.Redacted);
    }

    /// <summary>Also as a mail filter writes links anew, its slashes escaped, once or more often.</summary>
    [GeneratedRegex("(?<=(/|%(25)*2F)(suivi|reclamation(/|%(25)*2F)accuse)(/|%(25)*2F))[A-Za-z0-9_-]{16,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secrets();
}
