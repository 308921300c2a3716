using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>Every address that is the organisation's own (R51): what letters come from, the mailbox, the contacts of the profile.</summary>
public sealed class OwnAddresses(CurrentOrganisation organisation, LetterSettings letters, MailroomSettings mailroom, PortalAddress portal)
{
    public IReadOnlyList<string> All =>
    [
        .. new[]
        {
            letters.From, mailroom.User, organisation.Profile.Channels.Email?.Address, organisation.Profile.Handler?.Email, $"portail@{portal.Host}",
        }.Concat(organisation.Profile.Emails).Where(address => !string.IsNullOrWhiteSpace(address)).Select(address => address!),
    ];
}
