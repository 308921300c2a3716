using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>Shows the reply before it leaves, written by the same words and rules as the one that will (R24, R25). Changes nothing.</summary>
public sealed class PreviewReply(LetterWriter writer, CurrentOrganisation organisation, PortalAddress address)
{
    /// <param name="documents">What goes with it, read by <see cref="ReplyDocuments"/>.</param>
    public ReplyPreview Of(Complaint complaint, ReplyDraft draft, Actor by, ChosenDocuments? documents = null)
    {
        var missing = ReplyCheck.Missing(draft);
        var recipient = new ReplyRecipient(
            Recourse.Presumes(complaint.Consumer, complaint.Complainant.StakeholderType),
            complaint.Consumer is null,
            !Capacities.IsStated(complaint.Complainant.StakeholderType));
        var recourse = draft.SettledInFull is { } settled
            ? Recourse.Of(settled, recipient.IsConsumer, organisation.Profile.Mediator, complaint.WrittenComplaintOn)
            : null;
        return new ReplyPreview(
            missing,
            [.. ReplyRefusals.Of(complaint, draft, organisation.Profile, null, by), .. documents?.Held is { } held ? [held] : Array.Empty<Refusal>()],
            recipient,
            recourse,
            missing.Count == 0 && recourse is not null ? Letter(complaint, draft, recourse, documents) : null);
    }

    private LetterText Letter(Complaint complaint, ReplyDraft draft, Recourse recourse, ChosenDocuments? documents)
    {
        var fields = LetterFields.For(complaint, organisation.Profile, address, ReplyFields.Of(draft, recourse, complaint.Nature, documents));
        fields["link"] = Mailbox.IsAddress(complaint.Complainant.Email) ? address.Tracking(Correspondence.Redacted) : null;
        return writer.Write(LetterKind.Reply, fields);
    }
}
