using System.Security.Cryptography;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Texts;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// Writes to members of staff, within a write that is open. Such a letter belongs to no case: it names references at most, stands in
/// no case file and enters no journal. Whoever writes one looks first whether its id is there.
/// </summary>
public sealed class StaffLetters(
    LetterWriter writer, IPostman postman, SecretKeeper secrets, CurrentOrganisation organisation, PortalAddress address, LetterSettings settings)
{
    /// <param name="mark">What the Message-ID is made of, where that is more than the letter's id.</param>
    public void Write(
        RegisterContext database, Guid id, LetterKind kind, StaffMember to, IReadOnlyDictionary<string, string?> fields, Moment now, string? mark = null)
    {
        var text = writer.Write(kind, fields);
        var messageId = $"{mark ?? id.ToString("N")}@{address.Host}";
        var bytes = postman.Compose(new OutgoingLetter
        {
            MessageId = messageId,
            Date = now.At,
            From = new Mailbox(OutsideText.Line(organisation.Profile.Name), settings.Sender(organisation.Profile, address)),
            To = new Mailbox(to.Name, to.Email!),
            Subject = text.Subject,
            Text = text.Text,
            Html = text.Html,
            Automatic = true,
        });
        database.Add(new Letter(new WrittenLetter
        {
            Id = id, ComplaintId = null, Kind = kind, Medium = LetterMedium.Email, To = to.Email, Subject = text.Subject, Markup = text.Markup,
            MessageId = messageId, WrittenAt = now.At, KeptBytes = bytes, TrueDigest = SHA256.HashData(bytes), SealedBytes = secrets.Seal(bytes),
        }));
    }

    /// <summary>Whom a letter can be addressed to.</summary>
    public static bool CanReach(StaffMember member) => Mailbox.IsAddress(member.Email);
}
