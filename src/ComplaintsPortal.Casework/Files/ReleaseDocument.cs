using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Files;

/// <summary>A manager says that a file which the antivirus keeps apart is none, and why; from then on it opens like any other and no scan shuts it again.</summary>
public sealed class ReleaseDocument(Casebook casebook)
{
    public Task ExecuteAsync(string reference, Guid documentId, string reason, Actor by, CancellationToken cancellation) =>
        casebook.ChangeAsync(
            reference,
            by,
            async change =>
            {
                if (!by.May(Power.OverrideRules)) throw new RefusedException(new Refusal("not-allowed"));
                Refuse.WithoutReason(reason);
                var document = await change.Database.Documents.AsNoTracking()
                    .SingleOrDefaultAsync(d => d.Id == documentId && d.ComplaintId == change.Complaint.Id, cancellation) ?? throw new NoSuchCaseException();
                var found = await change.Database.FileScans.AsNoTracking().Where(s => s.Id == documentId).Select(s => s.Finding).SingleOrDefaultAsync(cancellation);
                await ReleaseAsync(change.Database, documentId, cancellation);
                change.JournalReasoned(ActNames.DocumentReleased, reason, Facts.Of(("document", documentId), ("signature", found)), Contents.Of(document));
            },
            cancellation);

    /// <summary>One statement: what was decided meanwhile by somebody else is not decided again.</summary>
    private static async Task ReleaseAsync(RegisterContext database, Guid id, CancellationToken cancellation)
    {
        var released = await database.FileScans.Where(scan => scan.Id == id && scan.State == ScanState.Infected)
            .ExecuteUpdateAsync(set => set.SetProperty(scan => scan.State, ScanState.Released), cancellation);
        if (released > 0) return;
        var state = await database.FileScans.Where(scan => scan.Id == id).Select(scan => (ScanState?)scan.State).SingleOrDefaultAsync(cancellation);
        RefusedException.When(new ScanFinding(state ?? ScanState.Waiting, null).WhyNotRelease());
    }
}
