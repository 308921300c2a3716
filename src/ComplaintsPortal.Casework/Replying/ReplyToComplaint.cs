using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>Writes the reply (R24–R27): kept exactly, its letter queued, its journal entry made, in one transaction. It counts once it is sent (R12).</summary>
public sealed class ReplyToComplaint(Casebook casebook, Correspondence letters, ReplyDocuments documents, CurrentOrganisation organisation, PortalAddress address)
{
    /// <summary>The fact of the journal that says which documents went with a reply.</summary>
    public const string SentDocuments = "documents";

    /// <param name="overrideReason">A manager's reason to send it although no fit mediator is configured (R25); kept to be read beside the reply.</param>
    /// <param name="seenVersion">The case file's version the actor looked at; 0 when there was none yet. The same reply sent twice, or two at once, is one reply and a conflict.</param>
    public Task ExecuteAsync(string reference, ReplyDraft draft, string? overrideReason, int seenVersion, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                var complaint = change.Complaint;
                var file = await change.CaseFileAsync(seenVersion, cancellation);
                RefusedException.When(ReplyRefusals.Of(complaint, draft, organisation.Profile, overrideReason, by).FirstOrDefault());
                var consumer = Recourse.Presumes(complaint.Consumer, complaint.Complainant.StakeholderType);
                var recourse = Recourse.Of(draft.SettledInFull!.Value, consumer, organisation.Profile.Mediator, complaint.WrittenComplaintOn);
                complaint.StartTreatment();
                complaint.Reply(recourse.Mediator is not null, change.Now);
                var chosen = await documents.ReadAsync(complaint, draft, cancellation);
                var attached = await documents.AttachAsync(chosen, complaint, cancellation);
                var letter = letters.Write(change, LetterKind.Reply, ReplyFields.Of(draft, recourse, complaint.Nature, chosen), attachments: attached);
                var reply = new Reply(change.NewId(), complaint.Id, letter.Id, draft, RecourseFields.Paragraph(recourse, address), MarkdownText.ToPlain(letter.Markup), by, change.Now);
                change.Records.Add(reply);
                file.KeepDraft(null);
                var reason = recourse.Held is null ? null : overrideReason;
                change.JournalReasoned(
                    ActNames.ReplyWritten,
                    reason,
                    Facts.Of(("reply", reply.Id), ("letter", letter.Id), ("decision", reply.Decision), ("settled-in-full", reply.SettledInFull),
                        ("mediator-named", recourse.Mediator is not null), ("override", reason is not null), (SentDocuments, draft.DocumentIds)),
                    Contents.Of(reply));
            },
            cancellation);
}
