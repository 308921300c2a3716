using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>
/// Writes a letter in the transaction of the act it reports (R48): by e-mail with a link where there is an address, otherwise on
/// paper with the tracking code (R31). What will leave is composed now; what is kept has the secret redacted, the true bytes are
/// sealed until it is sent (R32).
/// </summary>
public sealed class Correspondence(
    LetterWriter writer, IPostman postman, SecretKeeper secrets, CurrentOrganisation organisation, PortalAddress address, LetterSettings settings)
{
    /// <summary>What stands in the kept copy where the secret stood.</summary>
    public const string Redacted = "[…]";

    /// <summary>What a link in a letter is derived for.</summary>
    internal const string LinkPurpose = "letter";

    /// <param name="withLink">Whether it opens the complainant's page: by a link, or on paper by the code.</param>
    /// <param name="medium">How it goes; where nothing is said, by e-mail if there is an address.</param>
    /// <param name="inReplyTo">The Message-ID it answers, so that the reader's program shows both together.</param>
    /// <param name="attachments">What goes in the message beside its text; nothing on paper.</param>
    public Letter Write(
        Change change, LetterKind kind, IReadOnlyDictionary<string, string?>? fields = null, bool withLink = true, LetterMedium? medium = null, string? inReplyTo = null,
        IReadOnlyList<LetterAttachment>? attachments = null)
    {
        var id = change.NewId();
        var all = LetterFields.For(change.Complaint, organisation.Profile, address, fields);
        var letter = medium != LetterMedium.Paper && change.Complaint.Complainant.Email is { } email && Mailbox.IsAddress(email)
            ? ByEmail(change, id, kind, email, all, withLink ? NewLink(change, id, kind) : null, inReplyTo, attachments ?? [])
            : medium == LetterMedium.Email ? throw new RefusedException(new Refusal("nowhere-to-send"))
            : OnPaper(change, id, kind, all, withLink ? secrets.Code(change.Complaint.Id.ToString("N")) : null);
        change.Records.Add(letter);
        change.Journal(ActNames.LetterWritten, Facts.Of(("kind", kind), ("medium", letter.Medium), ("letter", id)),
            Contents.Of(letter));
        return letter;
    }

    private string NewLink(Change change, Guid letterId, LetterKind kind)
    {
        var secret = secrets.LinkSecret(LinkPurpose, letterId.ToString("N"));
        var recovery = kind == LetterKind.RecoveryLink;
        change.Records.Add(new TrackingSecret(
            change.Complaint.Id,
            recovery ? SecretPurpose.Recovery : SecretPurpose.Letter,
            SecretKeeper.Digest(secret),
            change.Now.At,
            recovery ? change.Now.At.AddHours(24) : null));
        return secret;
    }

    private Letter ByEmail(Change change, Guid id, LetterKind kind, string email, Dictionary<string, string?> fields, string? secret, string? inReplyTo, IReadOnlyList<LetterAttachment> attachments)
    {
        var messageId = $"{id:N}@{address.Host}";
        byte[] Compose(LetterText text) =>
            postman.Compose(Outgoing(change, messageId, email, kind, text) with { InReplyTo = inReplyTo, Attachments = attachments });

        fields["link"] = secret is null ? null : address.Tracking(secret);
        var leaving = writer.Write(kind, fields);
        var bytes = Compose(leaving);
        var kept = secret is null ? leaving : leaving.Without(secret, Redacted);
        var keptBytes = secret is null ? bytes : Compose(kept);
        return new Letter(new WrittenLetter
        {
            Id = id, ComplaintId = change.Complaint.Id, Kind = kind, Medium = LetterMedium.Email, To = email,
            Subject = kept.Subject, Markup = kept.Markup, MessageId = messageId, WrittenAt = change.Now.At, WrittenBy = change.By.StaffId,
            KeptBytes = keptBytes, TrueDigest = SHA256.HashData(bytes), SealedBytes = secrets.Seal(bytes),
        });
    }

    private Letter OnPaper(Change change, Guid id, LetterKind kind, Dictionary<string, string?> fields, string? code)
    {
        LetterText Compose(string? shown)
        {
            (fields["link"], fields["code"]) = (null, shown);
            return writer.Write(kind, fields);
        }

        var leaving = Compose(code);
        var kept = Compose(code is null ? null : Redacted);
        return new Letter(new WrittenLetter
        {
            Id = id, ComplaintId = change.Complaint.Id, Kind = kind, Medium = LetterMedium.Paper,
            PostalAddress = change.Complaint.Complainant.PostalAddress, Subject = kept.Subject, Markup = kept.Markup,
            MessageId = $"{id:N}@{address.Host}", WrittenAt = change.Now.At, WrittenBy = change.By.StaffId,
            TrueDigest = SHA256.HashData(Encoding.UTF8.GetBytes(leaving.Text)),
            SealedBytes = code is null ? null : secrets.Seal(Encoding.UTF8.GetBytes(leaving.Markup)),
        });
    }

    private OutgoingLetter Outgoing(Change change, string messageId, string email, LetterKind kind, LetterText text) => new()
    {
        MessageId = messageId,
        Date = change.Now.At,
        From = new Mailbox(OutsideText.Line(organisation.Profile.Name), settings.Sender(organisation.Profile, address)),
        To = new Mailbox(change.Complaint.Complainant.FullName, email),
        Subject = text.Subject,
        Text = text.Text,
        Html = text.Html,
        Automatic = kind != LetterKind.Reply && change.By.Kind != ActorKind.Staff,
    };
}
