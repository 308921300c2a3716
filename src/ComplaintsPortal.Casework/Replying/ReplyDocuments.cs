using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>The documents of the case that go with a reply: attached to the message, or left on the complainant's page where staff
/// choose so or they are too big for mail. What the antivirus holds back goes neither way.</summary>
public sealed class ReplyDocuments(RegisterContext database, FileGate gate)
{
    /// <summary>Bytes; in a message they grow by a third, and many servers take 20 MB at most.</summary>
    public const long MostAttached = 10L << 20;

    /// <summary>What the draft chose, in the order of the case file. A document that is not of this case fails as not found.</summary>
    public async Task<ChosenDocuments> ReadAsync(Complaint complaint, ReplyDraft draft, CancellationToken cancellation)
    {
        if (draft.Documents.Count == 0) return ChosenDocuments.None;
        var ids = draft.Documents;
        var chosen = await database.Documents.AsNoTracking().Where(d => d.ComplaintId == complaint.Id && ids.Contains(d.Id)).OrderBy(d => d.AddedAt).ToListAsync(cancellation);
        if (chosen.Count != ids.Distinct().Count()) throw new NoSuchCaseException();
        var withheld = await gate.WithheldAsync(complaint.Id, cancellation);
        var held = chosen.Select(d => withheld.GetValueOrDefault(d.Id)).FirstOrDefault(why => why is not null);
        return new ChosenDocuments(chosen, !draft.LinksDocuments && chosen.Sum(d => d.Length) <= MostAttached, held);
    }

    /// <summary>Their content, for the message; none where they are left on the page or the letter goes on paper.</summary>
    public async Task<IReadOnlyList<LetterAttachment>> AttachAsync(ChosenDocuments chosen, Complaint complaint, CancellationToken cancellation)
    {
        RefusedException.When(chosen.Held);
        if (!chosen.Attached || !Mailbox.IsAddress(complaint.Complainant.Email)) return [];
        var attached = new List<LetterAttachment>();
        foreach (var document in chosen.Documents)
        {
            await using var content = await gate.OpenAsync(document.Id, cancellation);
            using var bytes = new MemoryStream((int)document.Length);
            await content.CopyToAsync(bytes, cancellation);
            attached.Add(new LetterAttachment(document.Name, document.MediaType, bytes.ToArray()));
        }

        return attached;
    }
}
