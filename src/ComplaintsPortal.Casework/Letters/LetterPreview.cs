using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>Shows a letter before it is written, by the same template and fields as the one that will be; the link's secret does not exist yet. Changes nothing.</summary>
public sealed class LetterPreview(LetterWriter writer, CurrentOrganisation organisation, PortalAddress address)
{
    public LetterText Of(Complaint complaint, LetterKind kind, IReadOnlyDictionary<string, string?> own)
    {
        var fields = LetterFields.For(complaint, organisation.Profile, address, own);
        var byEmail = Mailbox.IsAddress(complaint.Complainant.Email);
        fields["link"] = byEmail ? address.Tracking(Correspondence.Redacted) : null;
        fields["code"] = byEmail ? null : Correspondence.Redacted;
        return writer.Write(kind, fields);
    }
}
